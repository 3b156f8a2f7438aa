### Dónde denunciar. Quien lee puede estar sufriendo: breve, con calma, la ayuda primero.

hotlines-title = Dónde denunciar
hotlines-lead = Elija el país en el que está. Una línea de denuncia recibe su denuncia y hace el resto. No necesita pruebas ni tiene que buscar más.
hotlines-danger = Si alguien está en peligro ahora, llame a la policía o al número de emergencias del país en el que está.
hotlines-not-alone = Si le ha pasado algo, no es culpa suya. Una línea de denuncia o una persona adulta de confianza puede ayudar.
hotlines-leave = Salir de esta página
hotlines-no-address = Su dirección web no figura en las fuentes.
hotlines-inhope-yes = Miembro de INHOPE: sí
hotlines-inhope-since = Miembro de INHOPE: sí, desde { $year }
hotlines-inhope-no = Miembro de INHOPE: no
hotlines-inhope-unknown = Miembro de INHOPE: no se sabe
hotlines-all = Todos los países
hotlines-without = No consta ninguna línea de denuncia
hotlines-without-text = De { $n ->
    [one] { $n } de { $of } miembros
   *[other] { $n } de { $of } miembros
} no se conoce aquí ninguna línea de denuncia. Eso no significa que no exista.
hotlines-what-then = Allí puede denunciar ante la policía local. Una línea de denuncia de otro país también puede recibir la denuncia.
hotlines-about = Sobre esta página
hotlines-stored = No se guarda nada sobre usted: ni nombre, ni dirección, ni cookies.
hotlines-history = Su navegador puede recordar que estuvo aquí. Puede borrarlo en el historial.
hotlines-record = { $n ->
    [0] No consta ninguna línea de denuncia.
    [one] Consta { $n } línea de denuncia.
   *[other] Constan { $n } líneas de denuncia.
}
hotlines-record-members = Están en { $k } de { $of } miembros.
hotlines-check = Las direcciones son las que dan las fuentes. Accord no es una línea de denuncia: lo que se denuncia en este sitio va a la línea de denuncia del país elegido. INHOPE es una asociación de líneas de denuncia de muchos países.
hotlines-here = Denunciar aquí
hotlines-here-one = En este sitio puede dirigirse a la línea de denuncia de este país: { $country }. No tiene que dar su nombre.
hotlines-here-some = En este sitio puede dirigirse a las líneas de denuncia de estos países: { $countries }. No tiene que dar su nombre.
hotlines-receipt = ¿Tiene un comprobante? Vea qué fue de su denuncia
hotlines-directory = Las fuentes mencionan un directorio de líneas de denuncia, que mantiene INHOPE:
leave-title = Página vacía
leave-text = Puede cerrar esta página.
