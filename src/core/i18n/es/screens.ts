import type { screens as enScreens } from '../en/screens';
import type { InLanguage } from '../in-language';

/** The pages of the main window in Spanish. */
export const screens: InLanguage<typeof enScreens> = {
  nav: {
    label: 'Páginas',
    today: 'Hoy',
    close: 'Cerrar',
    lookBack: 'Mirar atrás',
    deck: 'Mazo',
    settings: 'Ajustes',
    help: 'Ayuda ya',
    shiftSince: 'Turno desde las {{time}}',
    shiftSpan: 'Turno de {{from}} a {{to}}',
    offShift: 'Fuera de turno',
    helpKey: 'F1',
  },
  keys: {
    CommandOrControl: 'Ctrl',
    CommandOrControlMac: 'Cmd',
    Control: 'Ctrl',
    Alt: 'Alt',
    Shift: 'Mayús',
    Super: 'Super',
    enter: 'Intro',
    escape: 'Esc',
  },
  refusal: {
    'not-understood': 'Lull no lo ha entendido. No ha cambiado nada.',
    'not-allowed': 'Eso no se puede hacer desde aquí.',
    'not-now': 'Ahora mismo no. Prueba dentro de un momento.',
    'not-found': 'Eso ya no está.',
    'no-shift': 'Ahora no hay ningún turno.',
    'impossible-time':
      'Eso no puede ser: la llamada tiene que haber terminado, estar dentro del turno y no coincidir con otra.',
    'not-saved': 'Aún no se ha guardado. Se conserva aquí; no hace falta que lo escribas otra vez.',
    cancelled: 'No se ha guardado nada: lo has cancelado.',
    'not-written':
      'No se ha podido escribir ese archivo. Elige una carpeta en la que puedas escribir y con sitio en el disco.',
    'not-here': 'Esta edición de Lull no puede hacerlo.',
  },
  notice: {
    label: 'Conviene saberlo',
    notSaved: {
      'disk-full_one':
        'Una anotación aún no se ha guardado: el disco está lleno. Se conserva aquí; no hace falta que la escribas otra vez.',
      'disk-full_other':
        '{{count}} anotaciones aún no se han guardado: el disco está lleno. Se conservan aquí; no hace falta que las escribas otra vez.',
      'no-access_one':
        'Una anotación aún no se ha guardado: Lull no puede escribir en su carpeta. Se conserva aquí; no hace falta que la escribas otra vez.',
      'no-access_other':
        '{{count}} anotaciones aún no se han guardado: Lull no puede escribir en su carpeta. Se conservan aquí; no hace falta que las escribas otra vez.',
      unknown_one:
        'Una anotación aún no se ha guardado. Se conserva aquí; no hace falta que la escribas otra vez.',
      unknown_other:
        '{{count}} anotaciones aún no se han guardado. Se conservan aquí; no hace falta que las escribas otra vez.',
    },
    tryNow: 'Probar ahora',
    copyIt: 'Copiarlo',
    copied: 'Copiado. Pégalo en un lugar seguro.',
    stillNot: 'Sigue sin guardarse. Lull lo sigue intentando.',
    shortcutTaken: {
      hardCall: 'Otro programa tiene {{keys}}, así que la tecla de llamada difícil no hace nada.',
      callToggle: 'Otro programa tiene {{keys}}, así que la tecla de «En llamada» no hace nada.',
      quickHide: 'Otro programa tiene {{keys}}, así que la tecla de ocultar rápido no hace nada.',
    },
    hooksFailed: {
      'port-taken':
        'Otro programa usa el puerto {{port}}, así que tu teléfono no llega a Lull. Lull toma el puerto en cuanto quede libre; mientras tanto, solo tus teclas le hablan de llamadas.',
      'cannot-listen':
        'Lull no puede escuchar en el puerto {{port}}, así que tu teléfono no llega a él. Lull lo intenta de nuevo por sí solo; mientras tanto, solo tus teclas le hablan de llamadas.',
    },
    fileSetAside: {
      settings:
        'No se pudieron leer tus ajustes: cada uno tiene su valor de fábrica y no hay ningún teléfono conectado. Se apartaron como {{file}}; no se borró nada.',
      hooks:
        'No se pudo leer hooks.json, así que tu teléfono no llega a Lull: dale otra vez las líneas de Ajustes. El archivo se apartó como {{file}}; no se borró nada.',
      other: 'No se pudo leer un archivo. Se apartó como {{file}}, no se borró nada y Lull sigue sin él.',
    },
    settingsWrong: 'El ajuste {{key}} de settings.json tiene un valor que no admite; se usa el de fábrica.',
    settingsUnknown: 'settings.json nombra {{key}}, que Lull no conoce. Se ha conservado y no se usa.',
    settingsUnreadable: 'No se pudo leer settings.json, así que todos los ajustes están como de fábrica.',
    sourceDisagrees:
      'El micrófono y tu teléfono se han contradicho tres veces, así que hasta el próximo turno Lull se guía por tu teléfono.',
    noTray: 'Este escritorio no muestra bandeja, así que llegas a Lull por esta ventana y por sus teclas.',
    otherKeys: 'Elegir otras teclas',
    toSettings: 'Abrir Ajustes',
  },
  summary: {
    print: 'Imprimir',
    missing: 'Esa página no está. Puede que su turno se borrara o que su archivo se apartara.',
    looking: 'Buscando la página.',
    back: 'Volver a Hoy',
  },
  settings: {
    title: 'Ajustes',
    note: 'Los cambios valen al momento.',
    refused: 'Este ajuste no admite ese valor. Se queda el anterior.',
    look: {
      title: 'Idioma y aspecto',
      language: 'Idioma',
      languageSystem: 'Como el sistema',
      theme: 'Tema',
      themeSystem: 'Como el sistema',
      light: 'Claro',
      dark: 'Oscuro',
      motion: 'Menos movimiento',
      motionSystem: 'Como el sistema',
      motionOn: 'Sí: una cuenta, sin movimiento',
      motionOff: 'No',
    },
    cards: {
      title: 'Tarjetas',
      automatic: 'Las tarjetas salen solas en un hueco',
      automaticNote: 'Si lo apagas, solo las traen las teclas y «Una tarjeta ahora».',
      first: 'La primera, a los',
      firstNote: 'desde que empieza el hueco',
      spacing: 'Entre dos, al menos',
      spacingNote: '{{minutes}} tras una llamada difícil',
      max: 'En una hora, como mucho',
      length: 'Una tarjeta se queda',
      lengthNote: 'según lo que den tus huecos',
      seconds: 'segundos',
      minutes: 'minutos',
      cards: 'tarjetas',
    },
    shortcuts: {
      title: 'Atajos',
      note: 'Funcionan en cualquier ventana. Escríbelos así: Ctrl+Shift+F9.',
      noteBrowser: 'En el navegador solo funcionan mientras esta página tiene el teclado.',
      hardCall: 'Llamada difícil',
      callToggle: 'En llamada, llamada terminada',
      quickHide: 'Ocultar rápido',
      refused:
        'Hace falta Ctrl, Alt o Cmd y una tecla más, por ejemplo Ctrl+Shift+F9. Se quedan las anteriores.',
      taken: 'Otro programa tiene estas teclas.',
    },
    data: {
      title: 'Dónde están tus datos',
      folder: 'Todo lo que Lull guarda está en esta carpeta:',
      lines: {
        one: 'Sin cuenta y sin servidor: nada sale de este equipo.',
        two: 'Lull guarda cuándo empezaron y terminaron las llamadas, nunca quién llamó ni qué se dijo.',
        three: 'Las valoraciones, los logros y lo pendiente son solo lo que tú anotaste.',
        four: 'Otros usuarios de este equipo no pueden leer los archivos; quien lo administra sí puede.',
        five: 'No se avisa a nadie de nada. Para borrarlo todo, borra la carpeta.',
      },
      browser: 'Todo lo que Lull guarda está en este navegador, en este equipo.',
      browserErase:
        'No se avisa a nadie de nada. Para borrarlo todo, borra los datos de esta página en el navegador.',
      browserFour:
        'Quien pueda abrir este perfil del navegador puede leerlo; quien administra el equipo, también.',
    },
  },
};
