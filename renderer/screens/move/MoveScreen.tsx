import type { BackupState } from '#domain/backup/backup.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { backupStateQuery } from '../../lib/queries/backup.ts'
import { useSheet } from '../../lib/useSheet.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { MadeSaid } from '../backup/MadeSaid.tsx'
import { useMakeBackup } from '../backup/useMakeBackup.ts'
import forms from '../forms.module.css'
import { Page, Part } from '../Page.tsx'
import { Working } from '../Working.tsx'
import { MoveSheet } from './MoveSheet.tsx'
import { Steps } from './Steps.tsx'

/** 「新しいパソコンへ引っ越す」: a copy for the way, the steps on paper, and what comes there and here. */
export function MoveScreen() {
  const { data: state } = useQuery(backupStateQuery)
  const words = useTranslations('move')
  return <Page title={words('title')}>{state !== undefined && <Moving lock={state.lock} />}</Page>
}

function Moving({ lock }: Pick<BackupState, 'lock'>) {
  const words = useTranslations('move')
  const backups = useTranslations('backups')
  const visit = useVisitWord()
  const { make, made, isMaking, trouble } = useMakeBackup()
  const { sheet } = lock
  return (
    <>
      <Part title={words('copyTitle')}>
        <p>{words('what')}</p>
        <p>{words('copyText')}</p>
        <p className={forms['soft']}>{sheet === null ? words('unlocked') : words('locked', { sheet })}</p>
        {isMaking && <Working call="backups:make" />}
        {made !== null && <MadeSaid made={made} />}
        {trouble !== null && <Said kind="trouble">{trouble}</Said>}
        <div className={forms['ways']}>
          <Button look="main" aria-disabled={isMaking} onClick={() => make(true)}>
            {isMaking ? backups('making') : words('copy')}
          </Button>
        </div>
      </Part>
      <PaperPart made={made} sheet={sheet} />
      <Part title={words('thereTitle')}>
        <Steps sheet={sheet} />
        <p>{words('compare', { visit })}</p>
      </Part>
      <Part title={words('afterTitle')}>
        <p>{words('after')}</p>
      </Part>
    </>
  )
}

function PaperPart(props: Parameters<typeof MoveSheet>[0]) {
  const words = useTranslations('move')
  const { isOn, print, file, trouble } = useSheet('move')
  useCommand('print', print)
  return (
    <Part title={words('sheetTitle')}>
      <p>{words('sheetText')}</p>
      {file !== null && <Said kind="done">{words('printed', { file })}</Said>}
      {trouble !== null && <Said kind="trouble">{trouble}</Said>}
      <div className={forms['ways']}>
        <Button onClick={print}>{words('print')}</Button>
      </div>
      {isOn && <MoveSheet {...props} />}
    </Part>
  )
}
