import type { en } from './en.ts';

export const es = {
  'errors.named': '{name}. {sentence}',
  'errors.NotFound': 'Esto ya no está en el estudio; vuelva a la lista y elija de nuevo.',
  'errors.Invalid': 'Algo de lo escrito no se puede guardar; corríjalo e inténtelo de nuevo.',
  'errors.Invalid.own-subcode': 'Un código no puede ir bajo sí mismo ni bajo uno de sus subcódigos.',
  'errors.Conflict': 'Esto se modificó en otro lugar entretanto; mire la nueva versión e inténtelo de nuevo.',
  'errors.Conflict.name': 'Este nombre ya está en uso; elija otro.',
  'errors.Conflict.exists': 'Ya hay un archivo con este nombre; elija otro nombre.',
  'errors.Conflict.coding': 'Este pasaje ya tiene este código.',
  'errors.FileLocked':
    'Este estudio ya está abierto en otra ventana u otro programa; ciérrelo allí y vuelva a abrirlo.',
  'errors.FileTooNew':
    'Este estudio se hizo con una versión más reciente de Annexe; actualice Annexe para abrirlo.',
  'errors.Corrupt':
    'El archivo de este estudio está dañado; restaure una de sus copias de seguridad desde el inicio.',
  'errors.ReadOnly':
    'No se puede escribir en el archivo de este estudio; muévalo a una carpeta suya y vuelva a abrirlo.',
  'errors.DiskFull': 'El disco está lleno y el último cambio no se guardó; libere espacio y hágalo de nuevo.',
  'errors.Unreadable':
    'No se pudo leer este archivo; compruebe que se abre en su programa e inténtelo de nuevo.',
  'errors.Unreadable.not-word':
    'No es un documento de Word; guárdelo como .docx en su procesador de textos e inténtelo de nuevo.',
  'errors.Unreadable.truncated':
    'Este archivo está incompleto; cópielo o descárguelo otra vez e inténtelo de nuevo.',
  'errors.Unreadable.password':
    'Este archivo está protegido con contraseña; guarde una copia sin ella e inténtelo de nuevo.',
  'errors.Unreadable.too-large':
    'Este archivo es demasiado grande para ser un texto; divídalo en archivos más pequeños e inténtelo de nuevo.',
  'errors.Unreadable.bomb':
    'Este archivo crece de forma desmedida al abrirlo y no se leyó; pida una copia limpia.',
  'errors.Unreadable.empty': 'No hay texto en este archivo; elija otro.',
  'errors.Unreadable.binary': 'Este archivo no es texto; elija un archivo .docx, .txt o .md.',
  'errors.Unreadable.unsupported':
    'Annexe no lee este tipo de archivo; guárdelo como .docx o .txt e inténtelo de nuevo.',
  'errors.Unreadable.timeout':
    'La lectura de este archivo tardó demasiado y se detuvo; divídalo e inténtelo de nuevo.',
  'errors.Unreadable.folder': 'Esto es una carpeta; elija un archivo dentro, u otro nombre.',
  'errors.Unreadable.missing': 'Este archivo ya no está donde estaba; búsquelo y elíjalo de nuevo.',
  'errors.Unreadable.denied':
    'No tiene permiso para leer este archivo; cambie sus permisos o cópielo en otro lugar.',
  'errors.Unreadable.not-annexe':
    'Este archivo no es un estudio de Annexe; elija un archivo terminado en .annexe.',
  'errors.Unreadable.no-code-names':
    'Nada aquí nombra códigos: titule «Código» la columna de sus nombres, o escriba un código por línea, sangrado bajo su padre.',
  'errors.Unreadable.no-row-names':
    'Nada aquí nombra las filas: ponga «Nombre» o «Etiqueta pública» encima de una columna.',
  'errors.Unreadable.not-csv':
    'Es el archivo propio de una hoja de cálculo: guárdelo como CSV, o copie sus celdas y péguelas aquí.',
  'errors.Confidential': 'Lo que iba a salir contiene nombres confidenciales; no se escribió nada.',
  'errors.Cancelled': 'Detenido; no se modificó nada.',
  'errors.Unexpected':
    'Algo salió mal y no se modificó nada; inténtelo de nuevo o vuelva a abrir el estudio.',
} satisfies Record<keyof typeof en, string>;
