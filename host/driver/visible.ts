import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions } from 'playwright-core'
import { browserOptions, browserType } from '../browser.ts'

/** What a program's window does not offer, whatever the browser would. */
const PREFERENCES = {
  translate: { enabled: false },
  credentials_enable_service: false,
  autofill: { enabled: false, profile_enabled: false },
  browser: { enable_spellchecking: false },
}

/** A window of its own, without tabs and address bar. */
export async function openPersonContext(profile: string, context: BrowserContextOptions = {}): Promise<BrowserContext> {
  await mkdir(join(profile, 'Default'), { recursive: true })
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(PREFERENCES))
  const options = browserOptions(false)
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
