import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { go, GUIDE_PAGES, type HelpPart } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { Page, Part } from '../Page.tsx'
import { LookingPart } from '../restore/LookingPart.tsx'
import { RestoreLooked } from '../restore/RestoreLooked.tsx'
import { useRestore } from '../restore/useRestore.ts'
import { SupportFile } from '../support/SupportFile.tsx'
import { About } from './About.tsx'
import { CheatSheet } from './CheatSheet.tsx'
import { KeyTable } from './KeyTable.tsx'
import { KeysOf } from './KeysOf.tsx'
import { PLACES_PARTS } from './parts.ts'

type Props = {
  /** The part to begin with. */
  readonly about: HelpPart | null
}

/** Where main/places.ts keeps the records, as one types it on Windows, a Mac and Linux. */
const DATA_FOLDERS = [
  String.raw`%LOCALAPPDATA%\otsukiai`,
  '~/Library/Application Support/otsukiai',
  '~/.local/share/otsukiai',
]

/** 困ったとき: a part for each place, and all the keys, also as a sheet to print. */
export function HelpScreen({ about }: Props) {
  const words = useTranslations('help')
  const salvage = useTranslations('salvage')
  const parts = useTranslations('helpParts')
  const week = useTranslations('weekHelp')
  const results = useTranslations('paperResults')
  const sheet = useTranslations('cheatSheet')
  const support = useTranslations('support')
  const language = useLocale()
  const visit = useVisitWord()
  const saving = useMutation({ mutationFn: () => shop('page:pdf', { sheet: 'keys', language }) })
  useCommand('print', () => saving.mutate())
  const file = saving.data?.file ?? null
  const restore = useRestore()
  if (restore.preview !== null) {
    return (
      <Page title={salvage('title')}>
        <RestoreLooked preview={restore.preview} restore={restore} doWords={salvage('run')} />
      </Page>
    )
  }
  return (
    <Page title={words('title')}>
      <ToGuide />
      <Troubles />
      <Part title={salvage('title')}>
        <p>{salvage('text')}</p>
        <LookingPart restore={restore} />
        <Button onClick={restore.salvageChosen}>{salvage('choose')}</Button>
      </Part>
      <Part title={support('title')}>
        <SupportFile />
      </Part>
      <About isMeant={about === 'week'} title={week('title')}>
        <p>{week('week')}</p>
        <p>{week('counter', { visit })}</p>
        <p>{week('posting')}</p>
        <p>{results('help')}</p>
        <KeysOf ids={['week', 'find']} />
      </About>
      {PLACES_PARTS.map(({ part, keys }) => (
        <About key={part} isMeant={about === part} title={parts(`${part}.title`)}>
          <p>{parts(`${part}.what`, { visit })}</p>
          <p>{parts(`${part}.how`, { visit })}</p>
          <KeysOf ids={keys} />
        </About>
      ))}
      <About isMeant={about === 'keys'} title={words('keysTitle')}>
        <Button onClick={() => saving.mutate()}>{sheet('print')}</Button>
        {file !== null && <Said kind="done">{sheet('saved', { file })}</Said>}
        {saving.error !== null && <Said kind="trouble">{sentenceOf(saving.error, language)}</Said>}
        <KeyTable />
      </About>
      <CheatSheet />
    </Page>
  )
}

function ToGuide() {
  const words = useTranslations('guide')
  return (
    <Part title={words('title')}>
      <p>{words('inHelp')}</p>
      <Button onClick={() => go({ at: 'guide', page: GUIDE_PAGES[0] })}>{words('open')}</Button>
    </Part>
  )
}

function Troubles() {
  const words = useTranslations('help')
  return (
    <>
      <Part title={words('recordsTitle')}>
        <p>{words('records')}</p>
      </Part>
      <Part title={words('mistakeTitle')}>
        <p>{words('mistake')}</p>
      </Part>
      <Part title={words('pinTitle')}>
        <p>{words('pin')}</p>
        <ul>
          {DATA_FOLDERS.map((folder) => (
            <li key={folder}>{folder}</li>
          ))}
        </ul>
        <p>{words('pinBefore')}</p>
      </Part>
      <Part title={words('windowsTitle')}>
        <p>{words('windows')}</p>
      </Part>
    </>
  )
}
