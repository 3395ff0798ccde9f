const FORMS =
  '株式会社 有限会社 合同会社 合資会社 合名会社 一般社団法人 一般財団法人 公益社団法人 公益財団法人 医療法人社団 医療法人 社会福祉法人 ' +
  '学校法人 宗教法人 npo法人 (株) (有) (同) (資) (名) (医) (社) (福) (学) (宗)'

const FORM = new RegExp(FORMS.split(' ').map(escaped).join('|'), 'g')

function escaped(form: string): string {
  return form.replaceAll(/[()]/g, String.raw`\$&`)
}

/** The folded name of a company without 株式会社, ㈱, (有): one list writes it, another leaves it out. Itself where nothing else is there. */
export function withoutLegalForm(folded: string): string {
  return folded.replaceAll(FORM, '') || folded
}
