import type { InLanguage } from '../../in-language';
import type { reframePerson as enReframePerson } from '../../en/cards/reframe-person';

export const reframePerson: InLanguage<typeof enReframePerson> = {
  'reframe-half-the-screen': {
    line: 'Quien llama ve la mitad de lo que tú tienes en pantalla.',
    secondLine: 'Desde su lado, las cuentas cuadraban.',
    why: 'Mirar con los ojos del otro fue lo que mejor funcionó en una revisión. Se puede sin darle la razón.',
  },
  'reframe-still-fixed': {
    line: 'Se puede no tener razón y aun así necesitar ayuda.',
    secondLine: 'Esa no hacía falta ganarla.',
    why: 'Tener razón dura poco. Lo que se arregló queda en el expediente.',
  },
  'reframe-held-the-bill': {
    line: 'La discusión era con la factura. Tú solo la tenías en la mano.',
    secondLine: 'La factura aguanta.',
    why: 'La discusión era con una cifra en un papel. A ti te tocó estar al lado del papel.',
  },
  'reframe-you-know': {
    line: 'Tú sabes cómo fue. No hace falta que nadie te lo firme.',
    secondLine: 'Una cosa menos para llevar a la próxima llamada.',
    why: 'Quedarte en paz no depende de que te den la razón. Lo que cansa es ir a buscarla.',
  },
  'reframe-their-slip': {
    line: 'El error fue suyo. Puede pasar sin que nadie lo nombre.',
    secondLine: 'El siguiente paso es el mismo, sea de quien sea.',
    why: 'Señalar un error pocas veces le sirve a quien lo cometió. Saber por dónde seguir, sí.',
  },
  'reframe-worked-before': {
    line: 'En algún lado aprendió que a las malas se consigue más.',
    secondLine: 'Hasta puede que le haya funcionado, con otra gente.',
    why: 'En un estudio con 94 personas, ponerse en el lugar de quien llama hizo sentir menos el mal trato. No disculpa nada.',
  },
  'reframe-same-form': {
    line: 'No hace falta que te caiga bien para terminar el formulario.',
    secondLine: 'El formulario acepta las mismas respuestas de cualquiera.',
    why: 'Que te caiga bien y terminar el trámite son dos cosas. Solo una te tocaba.',
  },
  'reframe-colleague': {
    line: 'Si le hubiera tocado a alguien del equipo, ¿qué le dirías?',
    secondLine: 'Ahora dítelo a ti, por tu nombre.',
    why: 'Hay estudios que sugieren que hablarte por tu nombre, como a alguien del equipo, da un poco de distancia.',
  },
  'reframe-only-a-voice': {
    line: 'Le habló mal a una voz. A ti no te conoce.',
    secondLine: 'Nadie que te conozca diría eso.',
    why: 'Las groserías parecen dirigidas a ti. Las dijo alguien que conocía tu voz desde hacía dos minutos.',
  },
  'reframe-your-kitchen': {
    line: 'A esa persona no la invitarías a tu cocina.',
    secondLine: 'Tampoco hace falta que se vaya contigo a casa.',
    why: 'A 149 personas de centros de llamadas, los malos días les duraban hasta la noche. Imaginar la puerta cerrada es un intento pequeño.',
  },
  'reframe-bent-story': {
    line: 'A veces se adorna la historia por miedo a un no.',
    secondLine: 'Ese miedo ya estaba antes de que saludaras.',
    why: 'Es solo imaginar su lado. Ponerse en el lugar de quien llama fue lo que mejor funcionó en una revisión sobre emociones.',
  },
  'reframe-same-rule': {
    line: 'Cierto o no, la regla suele ser la misma.',
    secondLine: 'Puedes dar la respuesta sin juzgar la historia.',
    why: 'La llamada pide una respuesta más que un veredicto. Sin veredicto hay menos que discutir.',
  },
  'reframe-ready-made': {
    line: 'Esa historia ya venía armada. Cualquiera la habría oído.',
    secondLine: 'Te tocó a ti porque contestaste tú.',
    why: 'Que te mientan duele como si tuvieras cara de creértelo todo. Se lo contaron a un número de teléfono.',
  },
  'reframe-no-detective': {
    line: 'Por suerte no te toca hacer además de detective.',
    secondLine: 'Un trabajo menos: que revise el expediente.',
    why: 'Sospechar todo el día cansa. Lo que se puede comprobar se comprueba sin fruncir el ceño.',
  },
  'reframe-before-you': {
    line: '¿Cómo venía su día antes de dar contigo?',
    secondLine: 'Basta con imaginarlo. No disculpa nada.',
    why: 'Mirarlo con los ojos de quien llama fue lo que mejor funcionó en una revisión sobre cómo manejamos las emociones.',
  },
  'reframe-under-the-noise': {
    line: 'Debajo de todo ese ruido había una petición. ¿Cuál?',
    secondLine: 'Lo demás era solo volumen.',
    why: 'El volumen es lo que se queda en los oídos. La petición es la parte que se podía contestar.',
  },
  'reframe-magician': {
    line: 'Di qué salió mal, espera un momento y luego di qué sigue.',
    secondLine: 'La espera del medio hace parte del trabajo.',
    why: 'Lo que importa es el orden: primero escuchar, luego ayudar. Se practica, como cualquier truco de manos.',
  },
  'reframe-nearest-ears': {
    line: 'Gritaba, y los oídos más cercanos eran los tuyos.',
    secondLine: 'Con auriculares todo suena más cerca de lo que está.',
    why: 'Un grito al oído parece personal. Casi siempre buscaba a quien fuera.',
  },
  'reframe-keep-your-voice': {
    line: 'El volumen se lo puedes dejar a esa persona.',
    secondLine: 'Guarda algo de voz para la gente que quieres.',
    why: 'Subir la voz también gasta tu aire y tu humor. Más tarde los vas a querer.',
  },
};
