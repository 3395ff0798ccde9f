import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core'
import { browserOptions } from '../browser.ts'

/** A window of its own, without tabs and address bar. */
export async function openPersonContext(profile: string, context: BrowserContextOptions = {}): Promise<BrowserContext> {
  const options = browserOptions(false)
  const args = [...(options.args ?? []), '--app=data:text/html,', '--hide-crash-restore-bubble']
  return chromium.launchPersistentContext(profile, {
    ...options,
    args,
    ignoreDefaultArgs: ['--enable-automation'],
    viewport: null,
    locale: 'ja-JP',
    ...context,
  })
}
