import type { NewYearHome, NewYearList } from '#domain/letters/new-year.ts'
import { postageOf } from '#domain/letters/postage.ts'
import { LETTERS_AT_ONCE } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import type { Id } from '#domain/people/customer.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { postageQuery } from '../../lib/queries/papers.ts'
import { usePostageWords } from '../../lib/usePostageWords.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Beside, Part } from '../Page.tsx'
import { isProposed } from './homes.ts'
import { HomeTable } from './HomeTable.tsx'
import styles from './NewYear.module.css'

const NEW_YEAR = 'new-year' as TemplateCode

/** Whom the year's cards go to: as proposed, and as the owner turned it. */
export function ListPart({ list }: { readonly list: NewYearList }) {
  const words = useTranslations('newYear')
  const [turned, setTurned] = useState<ReadonlyMap<Id, boolean>>(new Map())
  const { year, isOver } = list
  const homes = list.homes.filter(({ isMourning }) => !isMourning)
  const isChosen = (home: NewYearHome): boolean => turned.get(home.customer) ?? isProposed(home)
  const chosen = isOver ? [] : homes.filter(isChosen).map(({ customer }) => customer)
  const to = chosen.slice(0, LETTERS_AT_ONCE)
  const { data: prices } = useQuery(postageQuery)
  const postageWords = usePostageWords()
  const postage = prices === undefined || chosen.length === 0 ? null : postageOf(BUILT_IN.nenga, chosen.length, prices)
  const write = () => go({ at: 'write', to, template: NEW_YEAR, reason: 'seasonal' })
  const act = to.length > 0 && (
    <Button look="main" onClick={write}>
      {words('write', { count: to.length })}
    </Button>
  )
  return (
    <Part title={words('list', { year: `${year}` })}>
      {homes.length === 0 ? (
        <p>{words('nobody')}</p>
      ) : (
        <Beside action={act}>
          <p className={styles['soft']}>
            {isOver ? words('over', { year: `${year}` }) : words('listHint')}
            {chosen.length > to.length && ` ${words('most', { most: LETTERS_AT_ONCE })}`}
            {postage !== null && (
              <>
                <br />
                {postageWords(postage, chosen.length)}
              </>
            )}
          </p>
        </Beside>
      )}
      {homes.length > 0 && (
        <HomeTable
          year={year}
          homes={homes}
          isChosen={isOver ? null : isChosen}
          onTurn={({ customer }, isWanted) => setTurned(new Map([...turned, [customer, isWanted]]))}
        />
      )}
    </Part>
  )
}
