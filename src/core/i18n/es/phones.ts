import type { phones as enPhones } from '../en/phones';
import type { InLanguage } from '../in-language';

/** The page that connects a phone, in Spanish. */
export const phones: InLanguage<typeof enPhones> = {
  title: 'Conectar un teléfono',
  lead: 'Así Lull sabe de una llamada en cuanto llega. Los nombres y los números ni se leen ni se guardan.',
  back: 'Volver a Ajustes',
  open: 'Conectar un teléfono',
  openNote: 'Qué puede decir tu teléfono y qué hay que ponerle.',
  heard: 'Tu teléfono ha avisado a las {{time}}: {{what}}',
  heardNot: 'Tu teléfono aún no ha dicho nada.',
  verb: {
    ringing: 'suena',
    started: 'empieza',
    held: 'en espera',
    resumed: 'se retoma',
    ended: 'termina',
    wrapup: 'trabajo posterior',
    available: 'disponible',
    break: 'descanso',
    'signed-out': 'sesión cerrada',
  },
  sign: {
    label: 'Qué puede decir',
    heard: 'oído a las {{time}}',
    waits: 'aún no se ha oído',
    never: 'no puede decirlo',
  },
  choose: {
    title: 'Tu teléfono',
    label: '¿Qué teléfono usas?',
    running: 'En marcha ahora',
    all: 'Todos los teléfonos',
    other: 'No está en la lista',
    command: 'Otro que puede ejecutar un comando',
    url: 'Otro que puede abrir una dirección',
    none: 'Otro que no puede hacer nada de eso',
  },
  evidence: {
    tried: 'Probado con Lull.',
    maker: 'Según su fabricante; sin probar con Lull.',
    public: 'Según código público; sin probar con Lull.',
    unproven: 'Sin confirmar en ningún sitio; sin probar con Lull.',
  },
  about: {
    '3cx': 'Va en el navegador o en una aplicación hecha con uno. Los nuevos no dicen nada en este equipo.',
    '8x8': 'Solo avisa a la página en la que está incrustado.',
    aircall: 'Solo avisa a la página en la que está incrustado.',
    'amazon-connect':
      'Solo avisa a la página en la que está incrustado. Con la conexión persistente no suelta el micrófono entre llamadas.',
    comfortel: 'Tiene reglas que, con cada llamada, abren una dirección o inician un programa.',
    avaya: 'No tiene una vía abierta a todos para avisar a otro programa.',
    baresip: 'Tiene una conexión de control a la que Lull puede preguntar.',
    bria: 'Tiene una interfaz para otros programas de este equipo a la que Lull puede preguntar.',
    finesse: 'Solo avisa a un servidor de tu empresa.',
    jabber: 'No tiene una vía abierta a todos para avisar a otro programa.',
    dialpad: 'Solo avisa a las páginas que su fabricante ha autorizado.',
    procall:
      'Puede iniciar un programa cuando cambia una llamada. Mira si también tiene el momento «terminada».',
    five9: 'Solo avisa a la página en la que está incrustado.',
    'genesys-cloud':
      'Solo avisa a la página en la que está incrustado. Con la conexión persistente no suelta el micrófono entre llamadas.',
    'global-iptel': 'En su archivo cabe un programa para cada llamada entrante, conectada y terminada.',
    jitsi: 'Solo avisa a la página en la que está incrustado.',
    linphone: 'Su ventana no tiene avisos para otros programas.',
    microsip:
      'En su archivo cabe un comando para cada momento de la llamada, y Lull puede escribirlo por ti.',
    nfon: 'Puede abrir una dirección en cada momento de la llamada: sus «Action URLs».',
    cxone: 'Solo avisa a la página en la que está incrustado.',
    ringcentral: 'Solo avisa a la página en la que está incrustado.',
    ringotel: 'Avisa cuando suena y cuando respondes, pero no del final, así que es mejor dejarlo.',
    'salesforce-voice': 'Solo avisa a la página en la que está incrustado.',
    swyx: 'Lull no conoce ninguna forma de preguntarle.',
    talkdesk: 'No dice nada en este equipo.',
    teams: 'Puede decir si estás en una llamada o reunión, si tu empresa lo permite.',
    vicidial: 'Su línea sigue abierta todo el turno: ni él ni el micrófono distinguen cada llamada.',
    vonage: 'Solo avisa a la página en la que está incrustado.',
    wildix: 'Avisa cuando suena y cuando respondes, pero no del final, así que es mejor dejarlo.',
    'zendesk-talk': 'No dice nada en este equipo.',
    zoiper:
      'Algunas ediciones ejecutan un comando o abren una dirección. Úsalo solo si la tuya también lo hace al final.',
    'zoom-phone': 'Solo avisa a la página en la que está incrustado.',
  },
  way: {
    title: 'Cómo',
    microsip: 'Líneas en su archivo',
    command: 'Ejecuta un comando',
    url: 'Abre una dirección',
    connector: 'Lull le pregunta',
    extension: 'En el navegador',
    microphone: 'Por el micrófono',
    keys: 'Con tu tecla',
  },
  note: {
    microsip: 'Sal de MicroSIP, pon estas líneas en MicroSIP.ini bajo [Settings] y vuelve a abrirlo.',
    command:
      'Un comando para cada momento que ofrezca tu teléfono. Hacen falta al menos «empieza» y «termina»; con «suena», la tarjeta se quita antes.',
    url: 'Una dirección para cada momento que ofrezca tu teléfono. Hacen falta al menos «empieza» y «termina». Cada una lleva un secreto: no la compartas.',
    extension:
      'Un teléfono en el navegador aún no puede avisar a Lull directamente. El micrófono sí: Lull ve cuándo lo usa el navegador, y nunca escucha.',
    microphone:
      'No hay que poner nada. Lull ve cuándo usa este programa el micrófono, y nunca escucha. No ve si suena, así que puede haber una tarjeta cuando suene.',
    keys: 'Pulsa {{keys}} cuando empiece una llamada y otra vez cuando acabe, o «En llamada» en Hoy.',
  },
  steps: {
    baresip: {
      one: 'Pon estas dos líneas en el archivo «config» de baresip y vuelve a abrirlo.',
      two: 'Activa la línea de abajo. baresip atiende a un solo programa a la vez.',
    },
    bria: {
      one: 'En las preferencias de Bria, permite que otros programas usen su interfaz.',
      two: 'Activa la línea de abajo y permite a Lull cuando Bria lo pregunte.',
    },
    teams: {
      one: 'En Teams: Configuración, Privacidad, API de aplicaciones de terceros. Si no está, tu empresa la tiene desactivada.',
      two: 'Activa la línea de abajo, entra en una reunión y permite a Lull una vez cuando Teams lo pregunte.',
    },
  },
  connector: {
    on: 'Que Lull pregunte a {{name}}',
    onNote: 'Solo dentro de este equipo. Lull pregunta si hay una llamada, nunca con quién.',
    port: 'Puerto',
    portNote: 'con 0, el habitual',
    portRefused: 'Un puerto es un número hasta 65535. Se queda el anterior.',
    connecting: 'Buscando {{name}}.',
    ok: '{{name}} responde.',
    'not-running': '{{name}} no está, o tiene su interfaz desactivada. Lull vuelve a mirar por sí solo.',
    'no-answer': '{{name}} no responde. Lull vuelve a preguntar por sí solo.',
    'not-understood':
      'Algo responde, pero no como lo haría {{name}}. ¿Hay otro programa en este puerto? Lull vuelve a preguntar por sí solo.',
    closed:
      '{{name}} ha cortado la conexión; quizá la tenga otro programa. Lull lo intenta de nuevo por sí solo.',
    'not-paired': '{{name}} está ahí. Entra en una reunión y permite a Lull cuando Teams lo pregunte.',
    'not-allowed':
      '{{name}} no lo permite. Autoriza a Lull en sus preferencias; Lull lo intenta de nuevo por sí solo.',
  },
  hooks: {
    enabled: 'Que mi teléfono pueda avisar a Lull',
    enabledNote: 'Así, Lull escucha solo en este equipo.',
    listens: 'Lull escucha en 127.0.0.1, puerto {{port}}.',
    port: 'Puerto',
    portNote: 'con 0, uno libre cualquiera',
    portRefused: 'Un puerto es 0 o un número de 1024 a 65535. Se queda el anterior.',
    'port-taken':
      'Otro programa usa este puerto. Lull lo toma en cuanto quede libre. También puedes elegir otro, o 0 para uno libre cualquiera.',
    'cannot-listen':
      'Lull no puede escuchar en este puerto y lo intenta de nuevo por sí solo. También puedes elegir otro, o 0 para uno libre cualquiera.',
    form: 'Forma',
    get: 'Dirección que se abre (GET)',
    post: 'Petición para un script (POST)',
  },
  opened: {
    told: 'Lull ya lo sabe',
    mayClose: 'Puedes cerrar esta página.',
  },
  microsip: {
    title: 'O que lo escriba Lull',
    find: 'Elegir MicroSIP.ini',
    write: 'Escríbelo por mí',
    putBack: 'Volver al archivo anterior',
    adds_one: 'Se añadiría o completaría una línea.',
    adds_other: 'Se añadirían o completarían {{count}} líneas.',
    replaces: 'Se cambiarían estos valores:',
    now: 'ahora: {{from}}',
    own: 'Estos comandos no son de Lull, así que se quedan:',
    stays: 'se queda: {{from}}',
    missing: {
      cmdOutgoingCall: 'Lull no sabe que estás marcando hasta que alguien contesta.',
      cmdCallRing: 'Lull no sabe que suena, así que una tarjeta puede seguir ahí hasta que contestes.',
      cmdCallAnswer: 'No falta nada mientras cmdCallStart avise a Lull.',
      cmdCallStart:
        'Lull no sabe que contestaron una llamada que marcaste: parece que sigue sonando, y falta en tu día.',
      cmdCallEnd: 'Lull no sabe que una llamada terminó: cuenta como en curso hasta que digas «Ya terminó».',
      cmdCallBusy: 'Lull no sabe que una llamada dio ocupado o se rechazó: parece que sigue sonando.',
    },
    copyToo: 'Copiar lo que puede usar tu programa',
    startToo: 'Tu propio programa también puede avisar a Lull, con:',
    replaceNote:
      'Si Lull los reemplaza, dejan de ejecutarse. Quedan en la copia, y «Volver al archivo anterior» los recupera.',
    replaceOwn: 'Reemplazar mis comandos',
    kept: 'Al lado queda una copia del archivo con la fecha en el nombre.',
    done: 'Todas las líneas están en el archivo.',
    doneButOwn: 'Las líneas de Lull están en el archivo, salvo donde se queda un comando tuyo.',
    written: 'Escrito. El archivo anterior queda como {{copy}}. Abre MicroSIP y haz una llamada de prueba.',
    'put-back': 'Ha vuelto el archivo anterior, y el que lleva las líneas de Lull queda al lado.',
    refused: {
      'no-file':
        'MicroSIP.ini no está en su sitio habitual. Si el tuyo es portátil, está junto a MicroSIP.exe.',
      running:
        'MicroSIP está abierto y lo sobrescribiría. Ciérralo, también en la bandeja, y vuelve a intentarlo.',
      'cannot-tell':
        'Lull no puede ver si MicroSIP está abierto, así que no ha tocado el archivo. Pon las líneas a mano.',
      changed: 'El archivo ha cambiado desde que lo miraste, así que no se ha escrito nada. Ahora está así.',
      'not-understood': 'Ese archivo no parece de MicroSIP, así que no se ha escrito nada.',
      'too-long':
        'El comando es más largo de lo que lee MicroSIP. Lull tiene que estar en una carpeta de ruta más corta.',
      'no-copy': 'No se pudo dejar una copia junto al archivo, así que no se ha escrito nada.',
      'not-written': 'No se pudo escribir el archivo. Sigue como estaba.',
    },
  },
  more: 'Más momentos, si tu teléfono los tiene',
  copy: 'Copiar',
  copied: 'Copiado',
  copyLines: 'Copiar las líneas',
  copyOne: 'Copiar: {{what}}',
  test: {
    title: 'Pruébalo',
    one: 'Pide a alguien que te llame y deja que suene una o dos veces.',
    two: 'Responde, saluda y cuelga.',
    three: 'Cada momento que pueda decir tendrá arriba su marca en menos de un segundo.',
  },
};
