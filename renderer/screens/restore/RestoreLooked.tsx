import type { OnOneSide, RestorePreview } from '#domain/backup/backup.ts'
import { useFormatter, useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import forms from '../forms.module.css'
import { Working } from '../Working.tsx'
import styles from './Restore.module.css'
import type { useRestore } from './useRestore.ts'

type Props = {
  readonly preview: RestorePreview
  readonly restore: ReturnType<typeof useRestore>
  /** 「この控えに戻す」, or at the first run 「この控えから始める」. */
  readonly doWords: string
}

/** What putting a copy back would change, before anything is; and the way to do it or to leave it. */
export function RestoreLooked({ preview, restore, doWords }: Props) {
  const words = useTranslations('restore')
  return (
    <div className={styles['looked']}>
      <WhichCopy preview={preview} />
      <WhatChanges preview={preview} />
      <LastVisits preview={preview} />
      {preview.now !== null && <p className={forms['soft']}>{words('kept')}</p>}
      {restore.isRunning && <Working call="restore:run" />}
      {restore.trouble !== null && <Said kind="trouble">{restore.trouble}</Said>}
      <div className={styles['ways']}>
        <Button onClick={restore.leave} aria-disabled={restore.isRunning}>
          {words('not')}
        </Button>
        <Button look="main" aria-disabled={restore.isRunning} onClick={() => restore.run(preview.copy)}>
          {restore.isRunning ? words('running') : doWords}
        </Button>
      </div>
    </div>
  )
}

type Looked = { readonly preview: RestorePreview }

function WhichCopy({ preview: { takenOn, shopName, file, people, visits, isOtherShop } }: Looked) {
  const words = useTranslations('restore')
  const format = useFormatter()
  const visit = useVisitWord()
  const day = takenOn === null ? null : format.dateTime(new Date(takenOn), { dateStyle: 'long' })
  return (
    <div>
      <h2>{day === null ? words('ofUnknown', { shop: shopName }) : words('of', { day, shop: shopName })}</h2>
      <p>{words('holds', { people, visits, visit })}</p>
      <p className={forms['soft']}>{file}</p>
      {isOtherShop && <Said kind="trouble">{words('other')}</Said>}
    </div>
  )
}

function WhatChanges({ preview: { now, people, visits, comeBack, go, erasedSince } }: Looked) {
  const words = useTranslations('restore')
  const visit = useVisitWord()
  return (
    <div className={styles['changes']}>
      {now !== null && (
        <p className={styles['counts']}>
          {words('changes', { now: now.people, copied: people, visit, nowVisits: now.visits, copiedVisits: visits })}
        </p>
      )}
      {comeBack.count > 0 && (
        <p>
          {words('comeBack', { count: comeBack.count })}　<Names side={comeBack} />
        </p>
      )}
      {go.count > 0 && (
        <p>
          {words('go', { count: go.count })}　<Names side={go} />
          <br />
          {words('goText')}
        </p>
      )}
      {erasedSince > 0 && <p>{words('erased', { count: erasedSince })}</p>}
    </div>
  )
}

function Names({ side: { count, names } }: { readonly side: OnOneSide }) {
  const words = useTranslations('restore')
  const between = useTranslations('waits')
  const said = names.join(between('between'))
  const more = count - names.length
  return <>{more > 0 ? words('more', { names: said, more }) : said}</>
}

function LastVisits({ preview: { lastVisits } }: Looked) {
  const words = useTranslations('restore')
  const visit = useVisitWord()
  const format = useFormatter()
  if (lastVisits.length === 0) return null
  // A copy does not change while it is looked at: a line is known by its place.
  const lines = lastVisits.map((each, line) => ({ ...each, line }))
  return (
    <div>
      <h3 className={styles['heading']}>{words('lastVisits', { visit })}</h3>
      <ul className={styles['visits']}>
        {lines.map(({ day, name, item, line }) => (
          <li key={line}>
            <span className={styles['day']}>{format.dateTime(new Date(day), { dateStyle: 'medium' })}</span>
            <span>{name}</span>
            <span className={forms['soft']}>{item}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
