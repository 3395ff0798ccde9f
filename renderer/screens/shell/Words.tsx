import { useEffect, useState, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider } from 'use-intl'
import type { Language } from '../../lib/language.ts'
import { shop } from '../../lib/shop.ts'
import { type Messages, WORDS_AT_FIRST, wordsOf } from '../../lib/words/messages.ts'
import { usePreferences } from '../../stores/preferences.ts'

/** The component kit has a few words of its own, and would take the PC's language for them. */
const KIT_LOCALES = { ja: 'ja-JP', en: 'en-US' } as const satisfies Readonly<Record<Language, string>>

type Spoken = { readonly language: Language; readonly words: Messages }

/** Gives every screen its words, and the document its language, size and brightness. */
export function Words({ children }: { readonly children: ReactNode }) {
  const { language, look, size } = usePreferences()
  const [spoken, setSpoken] = useState<Spoken | null>(language === 'ja' ? { language, words: WORDS_AT_FIRST } : null)

  useEffect(() => {
    let current = true
    void shop('menu:language', { language })
    void wordsOf(language).then((words) => current && setSpoken({ language, words }))
    return () => {
      current = false
    }
  }, [language])

  useEffect(() => {
    Object.assign(document.documentElement.dataset, { look, size })
  }, [look, size])

  useEffect(() => {
    if (spoken === null) return
    document.documentElement.lang = spoken.language
    document.title = spoken.words.app.name
  }, [spoken])

  if (spoken === null) return null
  return (
    <IntlProvider locale={spoken.language} messages={spoken.words} timeZone="UTC">
      <I18nProvider locale={KIT_LOCALES[spoken.language]}>{children}</I18nProvider>
    </IntlProvider>
  )
}
