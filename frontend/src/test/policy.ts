import type { Policy, PolicyDestination } from '@/shared/api/types'

const both = (zh: string, en = zh) => ({ zh, en })

const contract: PolicyDestination = {
  code: 'CONTRACT',
  employed: true,
  rule: 'R3.2',
  form: 'CONTRACT',
  name: both('签劳动合同', 'Labour contract'),
  example: both('我和用人单位签了《劳动合同》。'),
  nationalCodes: [{ code: '11', name: '签劳动合同形式就业', confirmed: true }],
  slots: [
    { slot: 'contract', name: both('《劳动合同》'), kinds: ['LABOUR_CONTRACT'], onlyInDifficulty: false },
  ],
  attestations: [
    { stage: 'SUBMIT', attestation: 'NOT_FORCED', onlyWith: null },
    { stage: 'SUBMIT', attestation: 'NOT_FALSE', onlyWith: null },
  ],
  fields: [
    { name: 'employer.name', required: true, kind: 'TEXT', label: both('单位名称'), codes: null },
    {
      name: 'employer.creditCode',
      required: true,
      kind: 'CREDIT_CODE',
      label: both('统一社会信用代码'),
      codes: null,
    },
    { name: 'monthlyPay', required: false, kind: 'MONEY', label: both('月薪（元）'), codes: null },
  ],
  groups: { '2021': 'AGREEMENT_AND_CONTRACT', '2024': 'EMPLOYER' },
}

const agreement: PolicyDestination = {
  ...contract,
  code: 'AGREEMENT',
  rule: 'R3.1',
  form: 'AGREEMENT',
  name: both('签就业协议', 'Employment agreement'),
  nationalCodes: [{ code: '10', name: '签就业协议形式就业', confirmed: true }],
  slots: [
    {
      slot: 'agreement',
      name: both('《就业协议书》'),
      kinds: ['EMPLOYMENT_AGREEMENT'],
      onlyInDifficulty: false,
    },
  ],
  fields: contract.fields.filter(one => one.name !== 'monthlyPay'),
}

const seeking: PolicyDestination = {
  ...contract,
  code: 'SEEKING',
  employed: false,
  rule: 'R5.4',
  name: both('待就业', 'Looking for work'),
  example: both('我还在找工作。'),
  nationalCodes: [],
  slots: [],
  fields: [],
}

/** A small decree: two jobs and none, two statements, three reasons. */
export const policy: Policy = {
  version: '2021-10-18',
  decree: { title: both('办法'), number: '1', issuedOn: '2021-10-18' },
  cohort: 2022,
  destinations: [contract, agreement, seeking],
  kinds: [
    { code: 'LABOUR_CONTRACT', name: both('劳动合同', 'Labour contract'), link: false, refused: false },
  ],
  attestations: [
    { code: 'NOT_FORCED', stage: 'SUBMIT', rule: 'R6.2a', text: both('没有任何人强迫我签订。') },
    { code: 'NOT_FALSE', stage: 'SUBMIT', rule: 'R6.2c', text: both('我的就业信息是真实的。') },
    { code: 'COUNSELOR_VERIFIED', stage: 'CLASS', rule: 'R3.8', text: both('我已核实。') },
  ],
  reasons: [
    { code: 'INTERNSHIP_MATERIAL', rule: 'R6.2d', name: both('这是实习材料'), needsComment: false },
    { code: 'NOT_LEGIBLE', rule: 'R6.1', name: both('材料看不清'), needsComment: false },
    { code: 'OTHER', rule: 'R7.1', name: both('其他（见说明）'), needsComment: true },
  ],
  fourNos: [],
  groupings: [],
  codes: {},
}
