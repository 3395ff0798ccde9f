import type { LockState } from '#domain/backup/lock.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import forms from '../forms.module.css'
import { Part } from '../Page.tsx'
import { NewSheet } from './NewSheet.tsx'
import { TryPart } from './TryPart.tsx'
import { useLock } from './useLock.ts'

/** 控えの鍵: whether what leaves this PC is locked, and with which sheet. */
export function LockPart({ state }: { readonly state: LockState }) {
  const words = useTranslations('backupLock')
  const lock = useLock()
  const { secrets } = lock
  return (
    <Part title={words('title')}>
      <p>{words('why')}</p>
      {secrets === null ? (
        <>
          <Now state={state} />
          {lock.isKept && <Said kind="done">{words('kept')}</Said>}
          {lock.trouble !== null && <Said kind="trouble">{lock.trouble}</Said>}
          <Ways state={state} lock={lock} />
        </>
      ) : (
        <>
          {state.hasSheet && <p className={forms['soft']}>{words('renewText')}</p>}
          <NewSheet secrets={secrets} wrong={lock.wrong} onTyped={lock.keep} onLeave={lock.forget} />
        </>
      )}
    </Part>
  )
}

function Now({ state: { choice, sheet, practise } }: { readonly state: LockState }) {
  const words = useTranslations('backupLock')
  if (choice === 'undecided') return <p className={forms['soft']}>{words('undecided')}</p>
  if (choice === 'off') return <p className={forms['soft']}>{words('off')}</p>
  return (
    <>
      <p>
        <strong>{words('on', { sheet: sheet ?? '' })}</strong>
      </p>
      {practise && <Said kind="trouble">{words('practise')}</Said>}
    </>
  )
}

type WaysProps = { readonly state: LockState; readonly lock: ReturnType<typeof useLock> }

function Ways({ state, lock }: WaysProps) {
  const words = useTranslations('backupLock')
  const [isTrying, setTrying] = useState(false)
  if (isTrying) return <TryPart onLeave={() => setTrying(false)} />
  const make = words(lock.isMaking ? 'making' : 'make')
  if (state.choice === 'on') {
    return (
      <div className={forms['ways']}>
        <Button look="quiet" onClick={() => lock.choose(false)}>
          {words('without')}
        </Button>
        <Button look="quiet" aria-disabled={lock.isMaking} onClick={lock.make}>
          {words(lock.isMaking ? 'making' : 'renew')}
        </Button>
        <Button onClick={() => setTrying(true)}>{words('try')}</Button>
      </div>
    )
  }
  return (
    <div className={forms['ways']}>
      {state.choice === 'undecided' && (
        <Button look="quiet" onClick={() => lock.choose(false)}>
          {words('without')}
        </Button>
      )}
      {state.hasSheet && (
        <Button look="quiet" onClick={() => lock.choose(true)}>
          {words('again')}
        </Button>
      )}
      <Button aria-disabled={lock.isMaking} onClick={lock.make}>
        {make}
      </Button>
    </div>
  )
}
