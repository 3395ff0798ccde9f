// Who may import whom (docs/ARCHITECTURE.md). Each rule names one wall of the house.
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(domain|main|preload|renderer|host|tests|scripts)/', pathNot: [from, ...allowed] },
})

const DOMAIN = '^domain/'
const CONTRACT = '^preload/contract/'
const STORE = '^main/store/'
const FILES = '^main/files/'
const SERVICE = '^main/service/'
// What a service is given and how it refuses: the two things of store/ that its callers must name.
const TERMS = '^main/store/(session|refusal)\\.ts$'
// How a file of ours lies here where the owner wants it encrypted (docs/decisions/049).
const AT_REST = '^main/store/(file-start|key-files|page-bytes|page-cipher|shop-key)\\.ts$'
// How a file gets its name so that a power cut leaves it whole.
const PUT_DOWN = '^main/store/(durable|rename)\\.ts$'

// The only files that may touch Electron's own API.
const ELECTRON = [
  '^main/(index|window|page-health|menu|protocol|print|dialogs|clipboard)\\.ts$',
  '^main/ipc/listen\\.ts$',
  '^preload/index\\.ts$',
  '^host/',
  '^scripts/',
]

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^(domain|main|preload|renderer)/', pathNot: ['\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'domain-is-pure',
      comment: 'The rules of the shop know no file, no clock, no page.',
      severity: 'error',
      from: { path: DOMAIN },
      to: { pathNot: [DOMAIN, 'node_modules/temporal-polyfill'] },
    },
    only('store', STORE, [DOMAIN], 'Queries and migrations.'),
    only('files', FILES, [DOMAIN, TERMS, PUT_DOWN, AT_REST], 'What crosses the border of the PC.'),
    only('service', SERVICE, [DOMAIN, STORE, FILES], 'Load, ask the rule, save.'),
    only('shop', '^main/shop/', [DOMAIN, STORE, SERVICE], 'The thread that holds the one connection.'),
    only(
      'ipc',
      '^main/ipc/',
      [DOMAIN, SERVICE, TERMS, CONTRACT, '^main/pages\\.ts$'],
      'The sender check asks pages.ts for the origin.',
    ),
    only(
      'cli',
      '^main/cli/',
      [
        DOMAIN,
        SERVICE,
        TERMS,
        CONTRACT,
        FILES,
        '^main/shop/',
        '^main/(letters|print|protocol)\\.ts$',
        '^main/ipc/(listen|envelope|router)\\.ts$',
      ],
      'The same services without a window.',
    ),
    only('contract', CONTRACT, [DOMAIN], 'The table of calls.'),
    only(
      'preload',
      '^preload/index\\.ts$',
      ['^preload/contract/(channels|window|api|result)\\.ts$'],
      'The border does nothing.',
    ),
    only('screens', '^renderer/screens/', ['^renderer/(stores|ui|paper|lib)/', DOMAIN, CONTRACT], 'Screens know.'),
    only('stores', '^renderer/stores/', ['^renderer/lib/', DOMAIN, CONTRACT], 'What screens share.'),
    only('lib', '^renderer/lib/', ['^renderer/stores/', DOMAIN, CONTRACT], 'What every screen needs.'),
    only('ui', '^renderer/ui/', [DOMAIN], 'Components show.'),
    only('paper', '^renderer/paper/', [DOMAIN], 'Letters drawn in mm.'),
    only('host', '^host/', [], 'The host knows nothing of ours.'),
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'electron-in-its-files-only',
      comment: 'Its package fetches a binary at the first require outside Electron.',
      severity: 'error',
      from: {
        path: '^(domain|main|preload|renderer|tests)/',
        pathNot: [...ELECTRON, '^tests/(host/fixture|bench/empty)/'],
      },
      to: { path: '^(node_modules/)?electron(/|$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'connection-stays-in-store',
      comment: 'Who could unseal the one connection could save past write(): no journal, no refresh.',
      severity: 'error',
      from: { path: '^(domain|main|preload|renderer)/', pathNot: [STORE] },
      to: { path: ['^main/store/connection\\.ts$', '^node_modules/better-sqlite3-multiple-ciphers/'] },
    },
    {
      name: 'driver-behind-one-module',
      comment: 'Whoever opens a file opens it as store/driver.ts does: with its key, where there is one.',
      severity: 'error',
      from: { path: '^main/', pathNot: ['^main/store/driver\\.ts$'] },
      to: { path: '^node_modules/better-sqlite3-multiple-ciphers/' },
    },
    {
      name: 'letters-pass-the-gate',
      comment:
        'In main only those who ask the gate may make a sheet, a text or a line of an address book for somebody, or keep a letter.',
      severity: 'error',
      from: {
        path: '^main/',
        pathNot: ['^main/service/(draft|letters|batches|reprint|waiting|address-books|household-cards)\\.ts$', STORE],
      },
      to: {
        path: [
          '^domain/letters/letter\\.ts$',
          '^domain/exchange/address-book\\.ts$',
          '^domain/paper/address-sheet\\.ts$',
          '^main/store/letters(-facts)?\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'page-knows-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.node.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
    exclude: { path: ['^out/', '^tests/host/fixture/'] },
  },
}
