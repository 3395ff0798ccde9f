import type { PlaceEntry } from '#domain/backup/backup.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop, ShopError } from '../../lib/shop.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'
import styles from './Backup.module.css'
import { OpenCopies } from './OpenCopies.tsx'
import { useAgeWords } from './useLastWords.ts'

type Props = {
  readonly entry: PlaceEntry
  /** Copies that leave this PC are locked. */
  readonly isLocking: boolean
  readonly onOther: () => void
  readonly onLeave: () => void
}

/** A chosen place: how old what lies there is, what ails it, and the ways to change it. */
export function PlaceRow(props: Props) {
  const words = useTranslations('backupPlace')
  const { entry } = props
  const [isChanging, setChanging] = useState(false)
  return (
    <li className={styles['place']}>
      <div className={styles['copy']}>
        <div className={styles['what']}>
          <strong>{entry.called}</strong>
          <Standing entry={entry} />
        </div>
        <Button
          aria-expanded={isChanging}
          aria-label={words('changeOf', { place: entry.called })}
          onClick={() => setChanging(!isChanging)}
        >
          {words('change')}
        </Button>
      </div>
      <OpenCopies entry={entry} isLocking={props.isLocking} />
      {isChanging && <Changing key={entry.called} {...props} />}
    </li>
  )
}

function Standing({ entry: { there, last, trouble } }: Pick<Props, 'entry'>) {
  const words = useTranslations('backupPlace')
  const age = useAgeWords()
  const language = useLocale()
  return (
    <>
      <p>{last === null ? words('nothingThere') : words('last', { when: age(last) })}</p>
      {!there && <p className={forms['soft']}>{words('away')}</p>}
      {there && trouble !== null && (
        <Said kind="trouble">{sentenceOf(new ShopError({ code: trouble }), language)}</Said>
      )}
    </>
  )
}

/** What the owner calls it, so that she knows which one got lost; another folder in its stand; or none. */
function Changing({ entry: { place, called: before }, onOther, onLeave }: Props) {
  const words = useTranslations('backupPlace')
  const language = useLocale()
  const [called, setCalled] = useState(before)
  const calling = useMutation({ mutationFn: () => shop('backup:call-place', { place, called }) })
  return (
    <form
      className={styles['changing']}
      onSubmit={(event) => {
        event.preventDefault()
        if (called !== before) calling.mutate()
      }}
    >
      <TextField
        label={words('called')}
        hint={words('calledHint')}
        error={calling.error === null ? undefined : sentenceOf(calling.error, language)}
        value={called}
        maxLength={40}
        onChange={(event) => setCalled(event.target.value)}
      />
      <div className={forms['ways']}>
        <Button look="quiet" onClick={onLeave}>
          {words('leave')}
        </Button>
        <Button look="quiet" onClick={onOther}>
          {words('other')}
        </Button>
        <Button type="submit" aria-disabled={called === before}>
          {words('call')}
        </Button>
      </div>
    </form>
  )
}
