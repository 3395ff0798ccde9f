import { resolve } from 'node:path'
import { _electron, type BrowserContextOptions, type ElectronApplication, type Page } from '@playwright/test'
import type { DialogAnswer } from '../../host/contract.ts'
import type { Program } from './program.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** The built program on Electron itself, where its binary is there. */
export async function launchOnElectron(
  executablePath: string,
  env: Readonly<Record<string, string>>,
  { colorScheme = 'light' }: BrowserContextOptions,
): Promise<Program> {
  const ambient = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const app = await _electron.launch({
    executablePath,
    args: [ROOT],
    env: { ...Object.fromEntries(ambient), ...env },
    colorScheme,
  })
  return new OnElectron(app)
}

class OnElectron implements Program {
  readonly refused: string[] = []
  readonly passed: string[] = []
  readonly cspViolations: string[] = []
  readonly consoleErrors: string[] = []
  readonly exited: Program['exited']
  private readonly app: ElectronApplication

  constructor(app: ElectronApplication) {
    this.app = app
    this.exited = new Promise((ended) => app.process().once('exit', (code, signal) => ended({ code, signal })))
    for (const page of app.windows()) this.watch(page)
    app.on('window', (page) => this.watch(page))
  }

  readonly dialogs = { answer: (...answers: DialogAnswer[]): void => void this.script(answers) }

  get pid(): number {
    return this.app.process().pid ?? 0
  }

  outside(): readonly string[] {
    return this.refused.filter((url) => !url.startsWith('app://otsukiai/'))
  }

  copied(): Promise<string> {
    return this.app.evaluate(({ clipboard }) => clipboard.readText())
  }

  windows(): readonly Page[] {
    return this.app.windows()
  }

  async window(match: string): Promise<Page> {
    const found = this.app.windows().find((page) => page.url().includes(match))
    return found ?? this.app.waitForEvent('window', { predicate: (page) => page.url().includes(match) })
  }

  kill(): void {
    this.app.process().kill('SIGKILL')
  }

  async close(): Promise<boolean> {
    await this.app.close()
    return true
  }

  async crash(page: Page): Promise<void> {
    const window = await this.app.browserWindow(page)
    await window.evaluate((each) => each.webContents.forcefullyCrashRenderer())
  }

  async dispose(): Promise<void> {
    if (this.app.process().exitCode === null) await this.app.close().catch(() => this.kill())
  }

  private watch(page: Page): void {
    page.on('requestfailed', (request) => this.refused.push(request.url()))
    page.on('console', (message) => {
      if (message.type() !== 'error') return
      const list = message.text().includes('Content Security Policy') ? this.cspViolations : this.consoleErrors
      list.push(message.text())
    })
  }

  /** Native dialogs cannot be clicked, so their answers are given beforehand, in order. */
  private script(answers: readonly DialogAnswer[]): Promise<void> {
    return this.app.evaluate(({ dialog }, given) => {
      const left = [...given]
      dialog.showSaveDialog = async () => {
        const { canceled = false, filePath = '' } = left.shift() ?? { canceled: true }
        return { canceled, filePath }
      }
      dialog.showOpenDialog = async () => {
        const { canceled = false, filePaths = [] } = left.shift() ?? { canceled: true }
        return { canceled, filePaths: [...filePaths] }
      }
      dialog.showMessageBox = async () => ({ response: left.shift()?.response ?? 0, checkboxChecked: false })
    }, answers)
  }
}
