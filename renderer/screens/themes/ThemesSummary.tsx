import type { Day } from '#domain/day.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { themeCountsQuery } from '../../lib/queries/voices.ts'
import { Button } from '../../ui/Button.tsx'
import { ThemeOpen } from './ThemeOpen.tsx'
import styles from './Themes.module.css'

/** 声のまとめ: of what the notes of the last year speak, with the notes behind every number. */
export function ThemesSummary({ today }: { readonly today: Day }) {
  const words = useTranslations('themes')
  const { data: themes = [] } = useQuery(themeCountsQuery)
  const [at, setAt] = useState<number | null>(null)
  if (themes.length === 0) return null
  return (
    <section className={styles['summary']} aria-labelledby="themes">
      <h2 id="themes">{words('title')}</h2>
      <p className={styles['soft']}>{words('about')}</p>
      <ul aria-label={words('title')}>
        {themes.map((theme) => {
          const { key, name, count } = theme
          return (
            <li key={key}>
              <div className={styles['line']}>
                <span>{name}</span>
                <Button
                  aria-expanded={at === key}
                  aria-label={words('open', { name, count: String(count) })}
                  onClick={() => setAt(at === key ? null : key)}
                >
                  {count}
                </Button>
              </div>
              {at === key && <ThemeOpen theme={theme} themes={themes} today={today} onGone={() => setAt(null)} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
