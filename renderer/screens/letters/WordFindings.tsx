import { checkWords, type WordFinding } from '#domain/letters/word-check.ts'
import { isPlaceToFill } from '#domain/letters/word-rules.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { shopStateQuery } from '../../lib/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import styles from './WordFindings.module.css'

type Props = {
  readonly kind: MailKind
  readonly text: string
  /** Called with the text in which one word was replaced. */
  readonly onReplace: (text: string) => void
}

/** Words that do not belong in this kind of letter, each with what could stand instead; it warns and stops nothing. */
export function WordFindings({ kind, text, onReplace }: Props) {
  const words = useTranslations('findings')
  const { data: state } = useQuery(shopStateQuery)
  const shopKind = state?.kind === 'ready' ? state.shopKind : 'other'
  const findings = eachOnce(checkWords(kind, text.split('\n'), shopKind))
  if (findings.length === 0) return null
  return (
    <Said kind="trouble">
      <strong>{words('title')}</strong>
      <ul className={styles['findings']}>
        {findings.map((finding) => (
          <li key={`${finding.line} ${finding.word}`}>
            <span>
              <FindingWords finding={finding} />
            </span>
            {finding.instead !== '' && (
              <Button onClick={() => onReplace(replaced(text, finding))}>
                {words('instead', { instead: finding.instead })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Said>
  )
}

function FindingWords({ finding: { word, partner } }: { readonly finding: WordFinding }) {
  const words = useTranslations('findings')
  if (isPlaceToFill(word)) return words('toFill', { word })
  return partner === '' ? words('word', { word }) : words('unpaired', { word, partner })
}

function eachOnce(findings: readonly WordFinding[]): readonly WordFinding[] {
  return [...new Map(findings.map((finding) => [`${finding.line}\n${finding.word}`, finding])).values()]
}

/** In the line where it was found, and in no other. */
function replaced(text: string, { line, word, instead }: WordFinding): string {
  const lines = text.split('\n').map((each) => (each === line ? each.replaceAll(word, () => instead) : each))
  return lines.join('\n')
}
