// The page of the pack: it is red until every check has come out right
const words = {
  zh: {
    title: '核查数据包核验',
    what: '本页不连接网络。请选择数据包（zip 文件，或解压后的文件夹）：逐一核对签名、文件、日志条目、总体、抽样和证明材料。',
    zip: '数据包 zip 文件',
    folder: '或解压后的文件夹',
    other: 'English',
    none: '尚未核验',
    busy: '正在核验……',
    right: '全部正确：数据包与签名时一致',
    wrong: '不正确：数据包被改动，或不完整',
    unread: '无法读取这个文件',
    signature: n => '清单有学校的有效签名',
    files: n => `${n} 个文件与清单一致，没有缺少或多出`,
    log: n => `${n} 条日志条目在已签名的日志中`,
    population: n => `总体 ${n} 条，与抽样前登记的根一致`,
    draw: n => `由根和种子重新抽取，得到同样的 ${n} 个样本`,
    evidence: n => `${n} 份证明材料与登记的摘要一致`,
    taken: '取用人、时间',
    watermark: '水印',
    key: '签名公钥（请与学校网站公布的核对）',
  },
  en: {
    title: 'Verify an inspection pack',
    what: 'This page uses no network. Choose the pack (the zip, or the folder that it was unpacked to): signature, files, entries of the log, population, draw and proofs are checked one by one.',
    zip: 'The pack, a zip file',
    folder: 'or the folder that it was unpacked to',
    other: '中文',
    none: 'Not verified yet',
    busy: 'Verifying…',
    right: 'All right: the pack is as it was signed',
    wrong: 'Not right: the pack was changed, or is not complete',
    unread: 'This file cannot be read',
    signature: n => "the school's valid signature is on the list of files",
    files: n => `${n} files are as listed, none missing, none besides`,
    log: n => `${n} entries stand in the signed log`,
    population: n => `population of ${n}, with the root registered before the draw`,
    draw: n => `drawn again from root and seed: the same ${n} samples`,
    evidence: n => `${n} proofs have the digests that were registered`,
    taken: 'Taken by, at',
    watermark: 'Watermark',
    key: "Signing key (compare it with the one on the school's own site)",
  },
}
let language = navigator.language.startsWith('zh') ? 'zh' : 'en'
let state = { verdict: 'none' }
const byId = id => document.getElementById(id)
const made = (tag, text, name) => Object.assign(document.createElement(tag), { textContent: text, className: name ?? '' })

function show() {
  const text = words[language]
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  for (const one of document.querySelectorAll('[data-text]')) one.textContent = text[one.dataset.text]
  byId('language').textContent = text.other
  byId('verdict').textContent = text[state.verdict]
  byId('verdict').className = state.verdict === 'right' ? 'good' : ''
  byId('checks').replaceChildren(
    ...(state.checks ?? []).map(one => {
      const line = made('li', text[one.id](one.n ?? 0), one.ok ? 'good' : 'bad')
      if (!one.ok) line.append(made('br'), made('code', one.wrong.slice(0, 20).join('\n')))
      return line
    }),
  )
  const { manifest, keys } = state
  byId('about').replaceChildren(
    ...(manifest?.takenBy
      ? [
          made('dt', text.taken),
          made('dd', `${manifest.takenBy} · ${manifest.takenAt}`),
          made('dt', text.watermark),
          made('dd', manifest.watermark),
          made('dt', text.key),
          ...keys.map(key => made('dd', key.text)),
        ]
      : []),
  )
}

async function verify(read) {
  state = { verdict: 'busy' }
  show()
  try {
    const result = await check(await read())
    state = { ...result, verdict: result.ok ? 'right' : 'wrong' }
  } catch (failed) {
    state = { verdict: 'unread', checks: [] }
  }
  show()
}

const bytesOf = async file => new Uint8Array(await file.arrayBuffer())
const zipped = file => async () => unzip(await bytesOf(file))
const unpacked = chosen => async () => {
  const files = new Map()
  for (const file of chosen) files.set(file.webkitRelativePath.split('/').slice(1).join('/'), await bytesOf(file))
  return files
}
byId('zip').onchange = event => event.target.files[0] && verify(zipped(event.target.files[0]))
byId('folder').onchange = event => event.target.files[0] && verify(unpacked([...event.target.files]))
byId('drop').ondragover = event => event.preventDefault()
byId('drop').ondrop = event => {
  event.preventDefault()
  if (event.dataTransfer.files[0]) verify(zipped(event.dataTransfer.files[0]))
}
byId('language').onclick = () => {
  language = language === 'zh' ? 'en' : 'zh'
  show()
}
show()
