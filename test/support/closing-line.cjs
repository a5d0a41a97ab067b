const { writeSync } = require('node:fs');

/**
 * A jest reporter whose one line, `N passed, N failed`, stands alone after everything else jest prints:
 * what a CI that doesn't know jest reads. A suite that could not even start counts as one failure.
 */
module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
    process.once('exit', () => writeSync(1, `\n${line}\n`)); // jest's own summary is written after this call
  }
};
