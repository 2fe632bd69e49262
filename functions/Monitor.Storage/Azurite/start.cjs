// Runs Azurite for as long as its starter lives: standard input closes even when the starter is killed.
// Ctrl-C reaches the whole terminal group; the starter saves its work first and then closes standard input.
const once = process.once.bind(process);
process.once = (event, listener) => (event === "SIGINT" ? process : once(event, listener));
process.on("SIGINT", () => {});

const stop = () => {
  setTimeout(() => process.exit(0), 5000).unref();
  if (!process.emit("SIGTERM")) process.exit(0);
};
process.stdin.on("end", stop).on("error", stop).resume();

require("azurite/dist/src/azurite.js");
