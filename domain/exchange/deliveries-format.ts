import type { DeliveryOnFile } from './cards/card-page.ts'
import { occasionInWords } from './cards/words.ts'

export const DELIVERY_HEADERS: readonly string[] = [
  '番号',
  'お客様',
  'お届け先',
  '敬称',
  'ご関係',
  '電話',
  '郵便番号',
  '都道府県',
  '市区町村',
  '番地',
  '建物',
  '様方',
  'お届け日',
  '用途',
  '札の名前',
  'カードの文面',
]

/** One text a column of DELIVERY_HEADERS. */
export function deliveryCells({ address, ...one }: DeliveryOnFile): readonly string[] {
  const { postalCode, prefecture, city, street, building, careOf } = address
  return [
    one.number ?? '',
    one.customer,
    one.name,
    one.honorific,
    one.relation,
    one.phone,
    postalCode,
    prefecture,
    city,
    street,
    building,
    careOf,
    one.day ?? '',
    occasionInWords(one.occasion, 'ja'),
    one.nameOnCard,
    one.cardText,
  ]
}
