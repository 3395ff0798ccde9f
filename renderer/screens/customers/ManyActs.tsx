import { SEARCH_LIMIT } from '#domain/people/search-order.ts'
import { memo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Asked } from '../../lib/asked.ts'
import { beginChoosing, chooseAll, type Chosen, countChosen, useSelection } from '../../stores/selection.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { Working } from '../Working.tsx'
import styles from './ManyActs.module.css'
import { TagForm } from './TagForm.tsx'
import { type ManyDone, useManyActs } from './useManyActs.ts'
import { useWriteTo } from './useWriteTo.ts'
import { WriteParts } from './WriteParts.tsx'

type Props = { readonly asked: Asked; readonly total: number }

/** Below the list: how many are chosen, what can be done with all of them, and what was done. */
export const ManyActs = memo(function ManyActs({ asked, total }: Props) {
  const { chosen } = useSelection()
  const { who, saving, done, working, tag, trash } = useManyActs(asked, chosen)
  const [form, setForm] = useState<'wear' | 'take' | null>(null)
  const writing = useWriteTo(who)
  const mayAct = working === null && chosen !== null && total > 0
  const isCut = asked.text !== '' && total >= SEARCH_LIMIT
  const save = async (name: string) => {
    setForm(null)
    await tag(name, form === 'wear')
  }
  return (
    <div className={styles['foot']}>
      {working === null && (
        <SavedSaid saving={saving} saysAll>
          {done !== null && <DoneWords done={done} />}
        </SavedSaid>
      )}
      {working !== null && <Working call={working} />}
      {mayAct && form === null && writing.total === null && (
        <Bar
          chosen={chosen}
          total={total}
          isCut={isCut}
          onWrite={() => void writing.begin()}
          onExport={() => go({ at: 'export', who })}
          onForm={setForm}
          onTrash={() => void trash()}
        />
      )}
      {mayAct && form === null && <WriteParts writing={writing} />}
      {mayAct && form !== null && (
        <TagForm isToWear={form === 'wear'} onTag={(name) => void save(name)} onClose={() => setForm(null)} />
      )}
    </div>
  )
})

function DoneWords({ done }: { readonly done: ManyDone }) {
  const words = useTranslations('selection')
  return done.kind === 'trashed' ? words('trashed', done) : words(done.kind, done)
}

type BarProps = {
  readonly chosen: Chosen
  readonly total: number
  /** A search shows no more than this; 'all' means everyone whom it finds. */
  readonly isCut: boolean
  readonly onWrite: () => void
  readonly onExport: () => void
  readonly onForm: (form: 'wear' | 'take') => void
  readonly onTrash: () => void
}

function Bar({ chosen, total, isCut, onWrite, onExport, onForm, onTrash }: BarProps) {
  const many = useTranslations('many')
  const words = useTranslations('selection')
  const count = countChosen(chosen, total)
  const isNobody = count === 0
  const ifAnyone = (act: () => void) => ({ 'aria-disabled': isNobody, onClick: () => !isNobody && act() })
  const said = isNobody ? words('nobody') : words(chosen.kind === 'all' && isCut ? 'countCut' : 'count', { count })
  const isAll = chosen.kind === 'all' && chosen.except.size === 0
  return (
    <div className={styles['bar']} role="group" aria-label={words('acts')}>
      <span role="status" className={styles['count']}>
        {said}
      </span>
      <Button look="quiet" onClick={isAll ? beginChoosing : chooseAll}>
        {words(isAll ? 'none' : 'all')}
      </Button>
      <span className={styles['acts']}>
        <Button {...ifAnyone(onWrite)}>{many('write')}</Button>
        <Button {...ifAnyone(onExport)}>{many('export')}</Button>
        <Button {...ifAnyone(() => onForm('wear'))}>{words('wear')}</Button>
        <Button {...ifAnyone(() => onForm('take'))}>{words('take')}</Button>
        <Button {...ifAnyone(onTrash)}>{words('trash')}</Button>
      </span>
    </div>
  )
}
