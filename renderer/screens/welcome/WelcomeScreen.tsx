import type { PlaceNamed } from '#domain/backup/backup.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { startAt } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import forms from '../forms.module.css'
import { Page, Part } from '../Page.tsx'
import styles from './WelcomeScreen.module.css'

type Props = { readonly next: 'paper-cards' | 'week' }

/** After the first run: where backups go, or 「あとで」. */
export function WelcomeScreen({ next }: Props) {
  const words = useTranslations('backupPlace')
  const backups = useTranslations('backups')
  const records = useTranslations('recordsLock')
  const language = useLocale()
  // What was asked once does not lie behind the first screen, where Esc would lead to it.
  const goOn = () => startAt({ at: next })
  const [place, setPlace] = useState<PlaceNamed | null>(null)
  const choosing = useMutation({
    mutationFn: () => shop('backup:choose-place', { instead: place?.place ?? null }),
    onSuccess: (chosen) => chosen !== null && setPlace(chosen),
  })
  const waiting = useMutation({ mutationFn: () => shop('backup:later', {}), onSuccess: goOn })
  const error = choosing.error ?? waiting.error
  return (
    <Page title={words('title')}>
      <div className={styles['words']}>
        <p>{words('text')}</p>
        <p className={forms['soft']}>{backups('byItself')}</p>
        {place !== null && <Said kind="done">{words('kept', { place: place.called })}</Said>}
        {error !== null && <Said kind="trouble">{sentenceOf(error, language)}</Said>}
        <div className={styles['ways']}>
          <Button onClick={() => (place === null ? waiting : choosing).mutate()}>
            {words(place === null ? 'later' : 'other')}
          </Button>
          <Button look="main" onClick={() => (place === null ? choosing.mutate() : goOn())}>
            {words(place === null ? 'choose' : 'next')}
          </Button>
        </div>
        <p className={forms['soft']}>{words('whereLater')}</p>
      </div>
      <Part title={records('welcome')}>
        <p>{records('welcomeText')}</p>
        <div className={forms['ways']}>
          <Button onClick={() => startAt({ at: 'backup' })}>{records('welcomeDo')}</Button>
        </div>
      </Part>
    </Page>
  )
}
