import type { FamiliesAsked } from '#domain/people/households.ts'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { longLook } from '../../lib/longLook.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { back } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { FamilyQuestion } from '../FamilyQuestion.tsx'
import { HiddenHere } from '../HiddenHere.tsx'
import { useFamilySaving } from '../useFamilySaving.ts'
import { Page } from '../Page.tsx'
import { Working } from '../Working.tsx'
import { familyOf } from '../card/AskedAtHome.tsx'
import styles from './Families.module.css'

/** 同じ住所のご家族: everyone at one address of whom nothing was said yet, one question after another. */
export function FamiliesScreen() {
  const words = useTranslations('families')
  const language = useLocale()
  const common = useTranslations('common')
  const isHiding = useHiding()
  const [{ look, leave }] = useState(() => longLook('households:look'))
  const { mutate, data, error, submittedAt } = useMutation({ mutationFn: () => look({}) })
  useCommand('back', back)
  // Asked once, not at each change: the question that was just answered must not be looked for all over again.
  useEffect(() => {
    if (isHiding) return undefined
    mutate()
    return leave
  }, [isHiding, mutate, leave])
  if (isHiding) {
    return (
      <Page title={words('title')}>
        <HiddenHere />
      </Page>
    )
  }
  return (
    <Page title={words('title')} isWide>
      <div className={styles['stack']}>
        <p className={styles['soft']}>{words('text')}</p>
        {error !== null && (
          <Said kind="trouble" action={<Button onClick={() => mutate()}>{common('again')}</Button>}>
            {words('failed')} {sentenceOf(error, language)}
          </Said>
        )}
        {data === undefined && error === null && <Working call="households:look" />}
        {data !== undefined && <Questions key={submittedAt} found={data} onAgain={() => mutate()} />}
      </div>
    </Page>
  )
}

function Questions({ found, onAgain }: { readonly found: FamiliesAsked; readonly onAgain: () => void }) {
  const words = useTranslations('families')
  const { saving, said, form, keepApart } = useFamilySaving()
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set())
  // Saved, and so what can be taken back; あとで saves nothing.
  const [last, setLast] = useState('')
  const [wasPutOff, setPutOff] = useState(false)
  const families = found.families.filter((family) => !answered.has(familyOf(family)))
  const over = (question: string) => setAnswered((before) => new Set([...before, question]))
  const undo = () => {
    saving.undo()
    setAnswered((before) => new Set([...before].filter((question) => question !== last)))
  }
  const left = found.total - answered.size
  return (
    <>
      <div>
        <SavedSaid saving={{ ...saving, undo }} saysAll>
          {said}
        </SavedSaid>
      </div>
      {families.length === 0 && left > 0 && <Button onClick={onAgain}>{words('again')}</Button>}
      {left === 0 && (
        <Empty
          title={words(wasPutOff ? 'laterTitle' : 'noneTitle')}
          text={words(wasPutOff ? 'laterText' : 'noneText')}
        />
      )}
      {left > 0 && <output className={styles['soft']}>{words('count', { count: left })}</output>}
      <ul className={styles['rows']} aria-label={words('list')}>
        {families.map((family) => {
          const question = familyOf(family)
          const ifSaved = (isSaved: boolean) => {
            if (!isSaved) return
            setLast(question)
            over(question)
          }
          return (
            <li key={question}>
              <FamilyQuestion
                asked={family}
                on={null}
                onYes={(together, apart) => void form(together, apart).then(ifSaved)}
                onApart={() => void keepApart(family.people).then(ifSaved)}
                onLater={() => {
                  setPutOff(true)
                  over(question)
                }}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}
