import type { OnOneSide, RestorePreview } from '#domain/backup/backup.ts'
import type { SalvagePreview } from '#domain/backup/salvage.ts'
import { useFormatter, useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import forms from '../forms.module.css'
import { Working } from '../Working.tsx'
import styles from './Restore.module.css'
import { SalvagedPart } from './SalvagedPart.tsx'
import type { useRestore } from './useRestore.ts'

type Props = {
  readonly preview: RestorePreview | SalvagePreview
  readonly restore: ReturnType<typeof useRestore>
  /** 「この控えに戻す」, or at the first run 「この控えから始める」. */
  readonly doWords: string
}

/** What putting a copy back would change, before anything is; and the way to do it or to leave it. */
export function RestoreLooked({ preview, restore, doWords }: Props) {
  const words = useTranslations('restore')
  const salvage = useTranslations('salvage')
  const visit = useVisitWord()
  const isSalvaged = 'salvaged' in preview
  return (
    <div className={styles['looked']}>
      <WhichCopy preview={preview} />
      {'salvaged' in preview && <SalvagedPart salvaged={preview.salvaged} />}
      <WhatChanges preview={preview} />
      <LastVisits
        preview={preview}
        title={isSalvaged ? salvage('lastVisits', { visit }) : words('lastVisits', { visit })}
      />
      <KeptSaid preview={preview} />
      {restore.isRunning && <Working call="restore:run" />}
      {restore.trouble !== null && <Said kind="trouble">{restore.trouble}</Said>}
      <div className={forms['ways']}>
        <Button onClick={restore.leave} aria-disabled={restore.isRunning}>
          {words('not')}
        </Button>
        <Button look="main" aria-disabled={restore.isRunning} onClick={() => restore.run(preview.copy)}>
          {restore.isRunning ? words('running') : isSalvaged ? salvage('run') : doWords}
        </Button>
      </div>
    </div>
  )
}

type Looked = { readonly preview: RestorePreview | SalvagePreview }

/** What becomes of what is there now. */
function KeptSaid({ preview }: Looked) {
  const words = useTranslations('restore')
  const salvage = useTranslations('salvage')
  if ('salvaged' in preview) {
    return (
      <p className={forms['soft']}>
        {salvage(preview.isOwn ? 'kept' : 'keptPresent')} {salvage('noUndo')}
      </p>
    )
  }
  return preview.now !== null && <p className={forms['soft']}>{words('kept')}</p>
}

function WhichCopy({ preview }: Looked) {
  const { takenOn, shopName, file, people, visits, isOtherShop } = preview
  const words = useTranslations('restore')
  const salvage = useTranslations('salvage')
  const format = useFormatter()
  const visit = useVisitWord()
  const day = takenOn === null ? null : format.dateTime(new Date(takenOn), { dateStyle: 'long' })
  return (
    <div>
      {'salvaged' in preview ? (
        <h2>{salvage('found', { shop: shopName })}</h2>
      ) : (
        <h2>{day === null ? words('ofUnknown', { shop: shopName }) : words('of', { day, shop: shopName })}</h2>
      )}
      <p>{words('holds', { people, visits, visit })}</p>
      <p className={forms['soft']}>{file}</p>
      {isOtherShop && <Said kind="trouble">{words('other')}</Said>}
    </div>
  )
}

function WhatChanges({ preview: { now, people, visits, comeBack, go, erasedSince } }: Looked) {
  const words = useTranslations('restore')
  const visit = useVisitWord()
  const erased = erasedSince ?? 0
  if (now === null && comeBack.count + go.count + erased === 0) return null
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
      {erased > 0 && <p>{words('erased', { count: erased })}</p>}
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

function LastVisits({ preview: { lastVisits }, title }: Looked & { readonly title: string }) {
  const format = useFormatter()
  if (lastVisits.length === 0) return null
  // A copy does not change while it is looked at: a line is known by its place.
  const lines = lastVisits.map((each, line) => ({ ...each, line }))
  return (
    <div>
      <h3 className={styles['heading']}>{title}</h3>
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
