import { isOccasionCode, type OccasionCode } from '#domain/timeline/delivery.ts'

const SOLEMN_CODES: ReadonlySet<OccasionCode> = new Set(['offering', 'memorial'])

// What owners write for it in their own words. 盆 only where it is the feast: 盆栽 is a present like any other.
const SOLEMN_WORDS =
  /供|法事|法要|仏|佛|弔|葬|通夜|忌|命日|喪|霊|香典|香料|墓|彼岸|[お御新初]盆|四十九日|百か?日|[一三七]周忌|[三七]回忌|悼|お悔/u

/** 用途 sets the tone of every later letter about it: nothing of a mourning house is congratulated. */
export function toneOf(occasion: string): 'bright' | 'solemn' {
  const isSolemn = isOccasionCode(occasion) ? SOLEMN_CODES.has(occasion) : SOLEMN_WORDS.test(occasion.normalize('NFC'))
  return isSolemn ? 'solemn' : 'bright'
}
