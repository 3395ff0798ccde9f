import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Configuration } from 'electron-builder'

/** The packaged program: what is in it, how Electron is locked down, what each system's installer does. */
export default {
  appId: 'invalid.otsukiai',
  copyright: 'Copyright © 2026 the おつきあい帳 (otsukiai) authors',
  extraMetadata: {
    // Nobody's addresses (RFC 2606): a .deb cannot be without them.
    homepage: 'https://otsukiai.invalid',
    author: { name: 'the otsukiai authors', email: 'authors@otsukiai.invalid' },
    desktopName: 'otsukiai.desktop',
  },
  // The window shows おつきあい帳 (package.json); files have plain names, which every tool and every stick can hold.
  executableName: 'otsukiai',
  artifactName: '${name}-${version}-${os}-${arch}.${ext}',
  directories: { output: 'dist' },
  // renderer/public/icon.svg drawn at 1,024 pixels; each system's own form is made of it.
  icon: 'scripts/package/icon.png',
  // What `npm run get-electron` brought and checked; nothing is fetched a second time.
  electronDist: 'node_modules/electron/dist',
  electronLanguages: ['ja', 'en-US'],
  // better-sqlite3-multiple-ciphers brings one binary for Node and Electron (Node-API).
  npmRebuild: false,
  publish: null,
  files: [
    'out/{main,preload,renderer}/**',
    '!**/*.map',
    'package.json',
    '!node_modules/**/*',
    'node_modules/better-sqlite3-multiple-ciphers/{package.json,LICENSE}',
    'node_modules/better-sqlite3-multiple-ciphers/lib/**',
    'node_modules/better-sqlite3-multiple-ciphers/prebuilds/${platform}-${arch}.node',
  ],
  extraResources: [
    'LICENSE',
    { from: 'docs/licences', to: 'licences' },
    // For whoever is locked out, a text that opens without the program.
    { from: 'docs/forgotten-pin.txt', to: 'forgotten-pin.txt' },
  ],
  // What lies beside app.asar is not under its hashes, so nothing but what the system must load lies there.
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  // Electron's own demonstration, which a given folder of Electron keeps.
  afterExtract: async ({ appOutDir, packager }) => {
    const resources = packager.platform.name === 'mac' ? 'Electron.app/Contents/Resources' : 'resources'
    await rm(join(appOutDir, resources, 'default_app.asar'), { force: true })
  },
  win: { target: 'nsis' },
  nsis: {
    oneClick: true,
    perMachine: false,
    // The shop's file outlives the program.
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
  },
  // Signed for this PC only: a certificate is a secret, and none is here.
  mac: { target: 'dmg', category: 'public.app-category.business', identity: '-', hardenedRuntime: true },
  linux: { target: ['AppImage', 'deb'], category: 'Office', syncDesktopName: true },
} satisfies Configuration
