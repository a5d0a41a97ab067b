import type { AnalysisWords } from '../words';

export const analysis: AnalysisWords = {
  reading: 'Nee Dockerfile chadhuvuthunna…',
  summaryWithSaving: (size, after) => `Nee image ${size}; multi-stage chesthe ${after} avuthundhi.`,
  summary: (size) => `Nee image ${size}.`,
  summaryUnreadable: 'Mundhu ee Dockerfile lo oka fix kavali, appude chadavagalanu.',
  timesSmaller: (times) => `${times} times chinnadhi`,
  range: (before, after) => (after ? `range ${before} → ${after}` : `range ${before}`),
  threeSizes: ({ disk, download, containerd }) =>
    `Disk meedha ${disk} · download ${download} · containerd store unte docker images lo ${containerd}.`,
  threeSizesBeforeAfter: (before, after) =>
    `Disk meedha ${before.disk} → ${after.disk} · download ${before.download} → ${after.download} · containerd store unte docker images lo ${before.containerd} → ${after.containerd}.`,
  stagesHeading: 'Image lo em undhi',
  oneStage: [{ bold: 'Okate stage' }, ': andhulo unnadhi antha ship avuthundhi.'],
  severalStages: (stages, shipped) => [
    { bold: `${stages} stages` },
    shipped === 1
      ? ' unnaayi; andhulo okkate image avuthundhi.'
      : ` unnaayi; andhulo ${shipped} kalisi image avuthaayi.`,
  ],
  developmentTarget: (name) => [
    { code: '--target' },
    ' tho build cheyyi: ',
    { code: 'docker build .' },
    ` chivari stage ni ship chesthundhi, kaani ${name} development leda test stage laaga undhi.`,
  ],
  ships: 'ship avuthundhi',
  builtOnly: 'ship avvadhu',
  notReached: 'build avvadhu',
  brings: (sources, from) => `${from} nunchi ${sources} theesukuntundhi`,
  stage: (index) => `stage ${index + 1}`,
  linesHeading: 'Ye line size entha',
  line: 'Line',
  what: 'Em undhi',
  size: 'Size',
  otherLines: (count) => `${count} chinna line${count === 1 ? '' : 's'}`,
  findingsHeading: 'Mundhu ee maarpulu cheyyi',
  allFindingsHeading: 'Anni findings',
  atLine: (line) => `Line ${line}`,
  nothingToMend: 'Ikkada maarchalsindhi naaku emi kanipinchaledu. Baaga chesav!',
  more: (count) => `inka ${count} ${count === 1 ? 'undhi' : 'unnaayi'}`,
  problemsHeading: 'Mundhu idhi fix cheyyi',
  rewriteHeading: 'Rewrite',
  proven: (checks) => `proven ✓ ${checks}/${checks} checks`,
  unproven: (passed, checks) => `inka prove kaaledu: ${passed}/${checks} checks`,
  rewriteSizes: (disk, percent) =>
    percent.startsWith('-')
      ? `Disk meedha ${disk}, ${percent.slice(1)}% ekkuva.`
      : `Disk meedha ${disk}, ${percent}% thakkuva.`,
  changesHeading: 'Em maarindhi',
  proofHeading: 'Proof sheet',
  proofTrue: '✓',
  proofFalse: '✗',
  proofUnknown: '?',
  noRewrite: 'Ee file ki naa daggara rewrite ledu.',
  sharpen: 'package.json kuda paste chesthe range chinnadhi avuthundhi.',
  lessonButton: (title) => `Nerchuko: ${title}`,
  allFindingsButton: 'Anni findings',
  proofButton: 'Proof choopinchu',
  nothingPasted: ['Mundhu oka Dockerfile paste cheyyi; tharvatha idhi choopisthaanu.'],
};
