import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'

export { i18next }
export type Language = 'zh' | 'en'
type Texts = Record<string, unknown>
/** Loads the texts of one namespace in one language. */
export type TextLoader = (language: Language, namespace: string) => Promise<Texts>

const KEPT = 'luoshi.language'

/** Starts the texts: Chinese unless the person chose English; one namespace a feature, loaded when used. */
export async function startI18n(load: TextLoader): Promise<void> {
  const backend: BackendModule = {
    type: 'backend',
    init() {},
    read(language, namespace, done) {
      load(language as Language, namespace).then(
        texts => done(null, texts),
        error => done(error, null),
      )
    },
  }
  i18next.on('languageChanged', language => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
  })
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: chosenLanguage(),
      supportedLngs: ['zh', 'en'],
      ns: ['shared'],
      defaultNS: 'shared',
      fallbackNS: 'shared',
      fallbackLng: false,
      interpolation: { escapeValue: false },
    })
}

function chosenLanguage(): Language {
  return window.localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh'
}

/** Switches the language of page and service texts, and keeps the choice on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  window.localStorage.setItem(KEPT, language)
  await i18next.changeLanguage(language)
}
