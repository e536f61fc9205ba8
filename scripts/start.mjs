/** `npm start`. This file uses nothing that an old Node lacks, so that an old Node can be told so in a sentence. */
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Samnytta behöver Node 20.19 eller senare. Den här datorn kör Node ${process.versions.node}. Installera en nyare och kör npm start igen.`,
  );
  process.exitCode = 1;
} else {
  import("./start-steps.mjs");
}
