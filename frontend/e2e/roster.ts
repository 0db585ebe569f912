const columns =
  '学号,考生号,姓名,性别,身份证号,二级学院代码,二级学院,专业代码,专业名称,班级,学制,学历层次,学习形式,困难生类别代码,资格审查,手机,邮箱'

export interface RosterRow {
  number: string
  name: string
  idNumber?: string
  years?: string
}

/** A made-up ID number with its right check digit; an odd serial is a man's. */
export function idNumber(serial: number): string {
  const body = `43010120030101${String(serial).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return body + '10X98765432'[sum % 11]
}

/** A roster file of one class in a college that no other journey uses. */
export function roster(rows: RosterRow[]): Buffer {
  const lines = rows.map(({ number, name, idNumber: id, years = '3' }, index) =>
    [
      number,
      `19430000${number}`,
      name,
      '男',
      id ?? idNumber(index * 2 + 1),
      '09',
      '试验学院',
      '460301',
      '机电一体化技术',
      '试验1901班',
      years,
      '高职专科',
      '全日制',
      '',
      '通过',
      '',
      '',
    ].join(','),
  )
  return Buffer.from([columns, ...lines].join('\n'))
}
