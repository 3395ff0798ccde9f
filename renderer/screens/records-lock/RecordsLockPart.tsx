import type { LockState } from '#domain/backup/lock.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { recordsLockQuery } from '../../lib/queries/backup.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { SecretForm } from '../backup-lock/SecretForm.tsx'
import forms from '../forms.module.css'
import { Part } from '../Page.tsx'
import { Working } from '../Working.tsx'
import { useRecordsLock } from './useRecordsLock.ts'

/** 記録の鍵: whether the records themselves are locked on this PC, for a shop whose PC leaves the shop. */
export function RecordsLockPart({ backups }: { readonly backups: LockState }) {
  const words = useTranslations('recordsLock')
  const { data: state } = useQuery(recordsLockQuery)
  if (state === undefined) return null
  const mayLock = backups.choice === 'on'
  return (
    <Part title={words('title')}>
      <p>{words('why')}</p>
      <p>{state.on ? <strong>{words('on')}</strong> : words('off')}</p>
      {state.on || mayLock ? <Turning isOn={state.on} /> : <p className={forms['soft']}>{words('sheetFirst')}</p>}
    </Part>
  )
}

function Turning({ isOn }: { readonly isOn: boolean }) {
  const words = useTranslations('recordsLock')
  const [isAsking, setAsking] = useState(false)
  const lock = useRecordsLock({ onTurned: () => setAsking(false) })
  if (!isAsking) {
    return (
      <>
        {lock.left > 0 && <Said kind="trouble">{words('left', { count: lock.left })}</Said>}
        <div className={forms['ways']}>
          <Button look={isOn ? 'quiet' : 'plain'} onClick={() => setAsking(true)}>
            {words(isOn ? 'unlock' : 'lock')}
          </Button>
        </div>
      </>
    )
  }
  return (
    <>
      {isOn ? <p>{words('unlockText')}</p> : <Before />}
      <SecretForm
        label={words('typed')}
        action={words(isOn ? 'unlock' : 'lock')}
        wrong={lock.wrong}
        isBusy={lock.isBusy}
        onTyped={(typed) => lock.turn(!isOn, typed)}
        onLeave={() => setAsking(false)}
      />
      {lock.isBusy && <Working call="records-lock:turn" />}
    </>
  )
}

/** Said before, not after. */
function Before() {
  const words = useTranslations('recordsLock')
  return (
    <>
      <p>{words('eachStart')}</p>
      <Said kind="trouble">{words('lost')}</Said>
      <p className={forms['soft']}>{words('traces')}</p>
    </>
  )
}
