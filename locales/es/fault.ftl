### Páginas que dicen por qué no hay página.

fault-missing-title = Esta página no existe
fault-missing = El registro no tiene nada en esta dirección, o no lo tenía en la fecha solicitada. Compruebe la dirección o empiece por la página de inicio.
fault-bad-title = Esta dirección pide algo que no es posible
fault-broken-title = Algo falló por nuestra parte
fault-broken = No se pudo elaborar la página. No se ha perdido nada. Inténtelo de nuevo dentro de un minuto; si vuelve a fallar, comunique al responsable del sitio el identificador siguiente.
fault-id = Identificador de este fallo:
fault-front = Página de inicio
fault-date = «{ $given }» no es una fecha. Escriba año, mes y día, por ejemplo { $example }.
