### Páginas que dicen por qué no hay página.

fault-missing-title = Esta página no existe
fault-missing = El registro no tiene nada en esta dirección, o no lo tenía en la fecha solicitada. Compruebe la dirección o empiece por la página de inicio.
fault-bad-title = Esta dirección pide algo que no es posible
fault-broken-title = Algo falló por nuestra parte
fault-broken = No se pudo elaborar la página. No se ha perdido nada. Inténtelo de nuevo dentro de un minuto; si vuelve a fallar, comunique al responsable del sitio el identificador siguiente.
fault-moved-title = Alguien cambió esto mientras tanto
fault-moved = No se sobrescribió nada y no se tomó lo que envió. Vuelva atrás, cargue la página de nuevo y mire lo que hay ahora.
fault-foreign-title = Esto no lo envió una página de Accord
fault-foreign = Su navegador dice que lo envió otro sitio, o no dice de dónde viene. No se hizo nada. Abra la página aquí y envíelo de nuevo.
fault-refused-title = Esto no se puede hacer ahora
fault-wait-title = Demasiados intentos
fault-wait = Espere { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
} y vuelva a intentarlo.
fault-token-title = El token no abre nada
fault-id = Identificador de este fallo:
fault-front = Página de inicio
fault-date = «{ $given }» no es una fecha. Escriba año, mes y día, por ejemplo { $example }.
