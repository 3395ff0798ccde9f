import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Browser, BrowserType, LaunchOptions } from 'playwright-core'

const LINUX = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
// The same browser without its own windows and menus, whose pages it need not load for each of ours.
const WINDOWLESS = 'chromium-headless-shell'
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
]

function inPath(names: readonly string[]): string[] {
  const { PATH = '' } = process.env
  const folders = [...PATH.split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function candidates(): string[] {
  const { env, platform } = process
  if (platform === 'darwin') return MAC
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    )
    return WINDOWS.flatMap((path) => roots.map((root) => join(root, path)))
  }
  return inPath(LINUX)
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The installed browser that shows the pages, or null. OTSUKIAI_BROWSER goes before all others. */
export function findBrowser(): string | null {
  const chosen = process.env['OTSUKIAI_BROWSER']
  if (chosen) return canRun(chosen) ? chosen : null
  return candidates().find(canRun) ?? null
}

/** What shows pages to nobody: on Linux the lighter one, where it is installed. */
function findWindowless(): string | null {
  if (process.platform !== 'linux' || process.env['OTSUKIAI_BROWSER']) return null
  return inPath([WINDOWLESS]).find(canRun) ?? null
}

const isRoot = (): boolean => process.platform === 'linux' && process.getuid?.() === 0

/** No name is ever resolved and nothing is fetched behind the program's back; what a page asks is refused by the driver. */
export function browserArgs(): string[] {
  return [
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-quic',
    '--disable-search-engine-choice-screen',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--font-render-hinting=none',
    // Chromium's own sandbox refuses to run as root.
    ...(isRoot() ? ['--no-sandbox'] : []),
  ]
}

export function browserOptions(headless: boolean): LaunchOptions & { executablePath: string } {
  const executablePath = findBrowser()
  if (!executablePath) {
    throw new Error('Chromium、Chrome、Edge のどれも見つかりません。OTSUKIAI_BROWSER に場所を書いてください。')
  }
  return {
    executablePath,
    headless,
    args: browserArgs(),
    chromiumSandbox: !isRoot(),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  }
}

/** Loaded at the first need: a command line that shows nothing must not wait for it. */
export async function browserType(): Promise<BrowserType> {
  return (await import('playwright-core')).chromium
}

/** A browser without a window that several programs, one after another or at once, may share. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const headless = options.headless ?? true
  const own = browserOptions(headless)
  const executablePath = (headless ? findWindowless() : null) ?? own.executablePath
  const chromium = await browserType()
  return chromium.launch({ ...own, executablePath, ...options, args: [...(own.args ?? []), ...(options.args ?? [])] })
}

/** On Debian as root: the lighter browser for pages that nobody sees. Where there is none, the usual one shows them. */
export function installWindowless(): void {
  if (process.platform !== 'linux' || !isRoot() || !canRun('/usr/bin/apt-get') || findWindowless() !== null) return
  try {
    install([WINDOWLESS])
  } catch {
    console.error(`${WINDOWLESS}: 入れられませんでした。いつものブラウザーで進めます。`)
  }
}

/** On Debian as root: the browser and a Japanese font from the distribution. Elsewhere it says what is missing. */
export function installBrowser(wanted: { extras?: readonly string[] } = {}): string {
  const found = findBrowser()
  const missing = [
    ...(found ? [] : ['chromium']),
    ...(hasJapaneseFont() ? [] : ['fonts-noto-cjk']),
    ...(wanted.extras ?? []).filter((name) => !hasPackage(name)),
  ]
  if (missing.length === 0) return found ?? ''
  if (process.platform !== 'linux' || !isRoot() || !canRun('/usr/bin/apt-get')) {
    if (found) return found
    throw new Error(`ブラウザー（Chromium、Chrome、Edge）が見つかりません。足りないもの: ${missing.join(' ')}`)
  }
  install(missing)
  return findBrowser() ?? installFailed()
}

function install(missing: readonly string[]): void {
  console.error(`apt-get install ${missing.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function installFailed(): never {
  throw new Error('ブラウザーを入れましたが、見つかりません。')
}

function hasPackage(name: string): boolean {
  try {
    return execFileSync('dpkg-query', ['-W', '-f=${Status}', name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).includes('ok installed')
  } catch {
    return false
  }
}

function hasJapaneseFont(): boolean {
  if (process.platform !== 'linux') return true
  try {
    return (
      execFileSync('fc-list', [':lang=ja', 'family'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim() !== ''
    )
  } catch {
    return false
  }
}
