import type { InLanguage } from '../../in-language';
import type { breathe as enBreathe } from '../../en/cards/breathe';

export const breathe: InLanguage<typeof enBreathe> = {
  'breathe-even': {
    line: 'Una respiración lenta antes de que vuelva a sonar.',
    secondLine: 'Cuatro tiempos para tomar aire, seis para soltarlo.',
    why: 'Una revisión sobre respiración lenta apunta a unas seis por minuto. Una sola es un recordatorio, nada más.',
  },
  'breathe-sigh': {
    line: 'Toma aire, un sorbo más, y suéltalo muy despacio.',
    secondLine: 'La parte lenta es soltarlo.',
    why: 'Cinco minutos de esto al día fueron lo que más levantó el ánimo en un estudio. Diez segundos lo recuerdan.',
  },
  'breathe-box': {
    line: 'Toma aire, espera, suelta, espera. Cuatro tiempos cada vez.',
    secondLine: 'Si las pausas te agobian, sáltatelas.',
    why: 'Está aquí porque es fácil de contar. Los ejercicios de respiración aliviaron algo el estrés en ensayos; una vuelta lo recuerda.',
  },
  'breathe-long-out': {
    line: 'Suelta el aire como si enfriaras el café.',
    secondLine: 'Cuatro tiempos al tomarlo, siete al soltarlo.',
    why: 'Los ejercicios de respiración aliviaron algo el estrés en ensayos, pero no con menos de cinco minutos. Esto solo marca la pausa.',
  },
  'breathe-window': {
    line: '¿Qué tiempo hace? Mira un momento por la ventana.',
    secondLine: 'Si no hay ventana, mira algo que quede lejos.',
    why: 'No a todo el mundo le sienta bien respirar contando. Las pausas cortas y relajantes mejoraron el ánimo en centros de llamadas. Esta es mínima.',
  },
  'breathe-feet': {
    line: 'Aprieta los pies contra el suelo, y afloja.',
    secondLine: 'El suelo ya carga con casi todo.',
    why: 'Aquí no se cuenta nada. Las pausas cortas y relajantes mejoraron el ánimo en centros de llamadas; esta es de las más cortas.',
  },
  'breathe-cup': {
    line: 'Las dos manos alrededor de la taza, un momento.',
    secondLine: 'Fría o caliente, no es un teclado.',
    why: 'Tus manos teclean todo el día; aquí sostienen otra cosa. Es una pausa, sin más.',
  },
  'breathe-shoulders': {
    line: '¿Dónde tienes los hombros? Bájalos al soltar el aire.',
    secondLine: 'En las llamadas suelen irse para arriba.',
    why: 'Los ejercicios de respiración aliviaron algo el estrés en ensayos. Una sola marca la pausa, y los hombros se revisan en un segundo.',
  },
  'breathe-still-on': {
    line: '¿Sigue la tensión? Quizá tu cuerpo crea que la llamada no acabó.',
    secondLine: 'Soltar el aire despacio es una manera de avisarle.',
    why: 'Una voz alta pone al cuerpo en guardia, aun en un escritorio. Los ejercicios de respiración aliviaron algo el estrés en ensayos.',
  },
  'breathe-four': {
    line: 'Respira despacio cuatro veces, o menos.',
    secondLine: 'Si suena en la segunda, con dos bastó.',
    why: 'Una revisión apunta a unas seis por minuto. Unas pocas son una señal; la práctica dura más.',
  },
  'breathe-minute': {
    line: 'Un minuto entero sin nada que contestar.',
    secondLine: 'Caben seis respiraciones. Menos también vale.',
    why: 'Unas seis por minuto es el ritmo al que apunta una revisión. Aun así es más recordatorio que práctica.',
  },
  'breathe-five-even': {
    line: 'Cinco minutos, despacio y parejo. Esta sí es la práctica.',
    secondLine: 'Cuatro al tomar aire, seis al soltarlo. Si deja de ser agradable, para.',
    why: 'Los ejercicios de respiración aliviaron algo el estrés en ensayos; las sesiones de menos de cinco minutos, no. Por eso dura cinco.',
  },
  'breathe-five-sigh': {
    line: 'Cinco minutos de suspiros largos, como los que salen solos.',
    secondLine: 'Aire, un sorbo más, y todo afuera muy despacio.',
    why: 'De los ejercicios que probó un estudio, cinco minutos de este al día fueron lo que más levantó el ánimo.',
  },
  'breathe-five-outside': {
    line: 'Cinco minutos sin nada que leer. Deja también esta pantalla.',
    secondLine: 'La escalera, la puerta, la calle. Sin contar nada.',
    why: 'Las pausas cortas y relajantes mejoraron el ánimo en centros de llamadas. No les hace falta ningún ejercicio.',
  },
};
