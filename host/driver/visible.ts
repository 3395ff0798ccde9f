import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { browserOptions, browserType } from '../browser.ts'
import type { ProgramOptions } from '../driver.ts'

/** What a program's window does not offer, whatever the browser would. */
const PREFERENCES = {
  translate: { enabled: false },
  credentials_enable_service: false,
  autofill: { enabled: false, profile_enabled: false },
  browser: { enable_spellchecking: false },
}

/** A window of its own, without tabs and address bar. The profile is made where there is none, and kept. */
export async function openPersonContext(profile: string, options: ProgramOptions): Promise<BrowserContext> {
  await prepare(profile)
  return launch(profile, options).catch(async () => {
    // Another browser's, or damaged: what it kept of the look is worth less than the window.
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    await prepare(profile)
    return launch(profile, options)
  })
}

async function prepare(profile: string): Promise<void> {
  const preferences = join(profile, 'Default', 'Preferences')
  if (existsSync(preferences)) return
  await mkdir(join(profile, 'Default'), { recursive: true })
  await writeFile(preferences, JSON.stringify(PREFERENCES))
}

async function launch(profile: string, { headless = false, context }: ProgramOptions): Promise<BrowserContext> {
  const options = browserOptions(headless)
  const own = [
    '--app=data:text/html,',
    '--lang=ja',
    '--hide-crash-restore-bubble',
    // Otherwise a bar over the page warns of the switches above.
    '--test-type',
  ]
  const chromium = await browserType()
  return chromium.launchPersistentContext(profile, {
    ...options,
    args: [...(options.args ?? []), ...own],
    ignoreDefaultArgs: ['--enable-automation'],
    env: { ...process.env, LANGUAGE: 'ja' },
    viewport: null,
    locale: 'ja-JP',
    serviceWorkers: 'block',
    ...context,
  })
}
