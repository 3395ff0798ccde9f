import type { SameFound, SameView } from '#domain/people/duplicates/same.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { pairsQuery } from '../../lib/queries/duplicates.ts'
import { longLook } from '../../lib/longLook.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { keepFound, nameOfPair, searchAgain, SHOWN_AT_ONCE, showMore, useDuplicates } from '../../stores/duplicates.ts'
import { back } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { HiddenHere } from '../HiddenHere.tsx'
import { Page } from '../Page.tsx'
import { Working } from '../Working.tsx'
import styles from './Duplicates.module.css'
import { SameRow } from './SameRow.tsx'

/** 同じ方かもしれません: searched for when it is opened, then settled pair by pair. */
export function DuplicatesScreen() {
  const words = useTranslations('duplicates')
  const language = useLocale()
  const isHiding = useHiding()
  const { found } = useDuplicates()
  const [{ look, leave }] = useState(() => longLook('duplicates:find'))
  const finding = useMutation({ mutationFn: () => look({}), onSuccess: keepFound })
  const { mutate: find } = finding
  useCommand('back', back)
  useEffect(() => {
    if (found === null) find()
  }, [found, find])
  useEffect(() => leave, [leave])
  return (
    <Page title={words('title')} isWide>
      {isHiding && <HiddenHere />}
      {!isHiding && found !== null && <Pairs found={found} />}
      {!isHiding && found === null && finding.error === null && <Working call="duplicates:find" />}
      {finding.error !== null && (
        <Said kind="trouble" action={<Button onClick={() => find()}>{words('again')}</Button>}>
          {sentenceOf(finding.error, language)}
        </Said>
      )}
    </Page>
  )
}

function Pairs({ found }: { readonly found: SameFound }) {
  const words = useTranslations('duplicates')
  const { later, shown } = useDuplicates()
  const saving = useSaving()
  const list = useRef<HTMLUListElement>(null)
  const [apart, setApart] = useState<SameView | null>(null)
  const asked = found.pairs.slice(0, shown).map(({ one, other }) => ({ one, other }))
  const { data: open } = useQuery(pairsQuery(asked))
  const rows = open?.filter(({ one, other }) => !later.has(nameOfPair({ one: one.id, other: other.id })))
  const left = found.total - asked.length + (rows?.length ?? asked.length)
  const more = Math.min(found.pairs.length - asked.length, SHOWN_AT_ONCE)
  // The search hands out the likeliest only; the next one those behind them.
  const isAll = found.total === found.pairs.length
  const tellApart = async (pair: SameView) => {
    setApart(pair)
    const saved = await saving.save('duplicates:apart', { one: pair.one.id, other: pair.other.id })
    // The row goes with the answer; whoever works by keys goes on with the one that takes its place.
    if (saved !== null) list.current?.querySelector('button')?.focus()
  }
  return (
    <>
      <div className={styles['head']}>
        <p className={styles['about']}>{words('about')}</p>
        <output>{words('count', { count: left })}</output>
        <Button look="quiet" onClick={searchAgain}>
          {words('again')}
        </Button>
      </div>
      <SavedSaid saving={saving} saysAll>
        {apart !== null && words('toldApart', { one: apart.one.called.name, other: apart.other.called.name })}
      </SavedSaid>
      {found.total === 0 && <Empty title={words('noneTitle')} text={words('noneText')} />}
      {found.total > 0 && rows?.length === 0 && more <= 0 && (
        <Empty title={words(isAll ? 'settledTitle' : 'partTitle')} text={words(isAll ? 'settledText' : 'partText')} />
      )}
      <ul ref={list} className={styles['rows']} aria-label={words('list')}>
        {rows?.map((pair) => (
          <SameRow key={`${pair.one.id} ${pair.other.id}`} pair={pair} onApart={() => void tellApart(pair)} />
        ))}
      </ul>
      {more > 0 && (
        <div className={styles['more']}>
          <Button onClick={showMore}>{words('more', { count: more })}</Button>
        </div>
      )}
    </>
  )
}
