/** Ends with one clear line on a Node that is too old, before anything newer than its syntax is used. */
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `vantillu: this is Node ${process.versions.node}; Vantillu needs Node 20.19 or newer. Install one from https://nodejs.org and try again.\n`,
  );
  process.exit(1);
}
