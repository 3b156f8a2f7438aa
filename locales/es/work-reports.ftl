### Los informes en el espacio de trabajo: el formulario, sus firmas, su libro de cálculo y lo que espera en el escritorio.

work-nav-reports = Informes
reports-title = Informes
reports-none = No hay ningún informe. La secretaría abre uno para cada miembro cuando se abre una ronda.
reports-round = Ronda
reports-state = Estado
reports-due = Vence
reports-there = Respondidas
reports-mend = Por corregir o explicar

desk-reports = Informes que le esperan
desk-nothing = No le espera nada.
waits-begin = Empezar el informe
waits-write = Continuar el informe
waits-ask = Solicitar las firmas
waits-approve = Aprobar el informe
waits-sign = Firmar el informe
waits-submit = Presentar el informe
waits-check = Comprobar si está completo
waits-publish = Publicar el informe
waits-returned = Devuelto: { $reason }

report-title = { $member }: informe para la ronda «{ $event }»
report-due = { $n ->
    [0] vence hoy, { $day }
    [one] vence el { $day }, dentro de { $n } día
   *[other] vence el { $day }, dentro de { $n } días
}
report-overdue = { $n ->
    [one] venció el { $day }, hace { $n } día
   *[other] venció el { $day }, hace { $n } días
}
report-submitted = { $late ->
    [0] presentado el { $day }, a tiempo
    [one] presentado el { $day }, con { $late } día de retraso
   *[other] presentado el { $day }, con { $late } días de retraso
}
report-there = { $k } de { $n } respuestas obligatorias
report-to-mend = { $n ->
    [one] { $n } respuesta por corregir o explicar
   *[other] { $n } respuestas por corregir o explicar
}
report-unlooked = { $n ->
    [one] { $n } respuesta de la ronda anterior que nadie ha comprobado
   *[other] { $n } respuestas de la ronda anterior que nadie ha comprobado
}
report-parts = Secciones del informe
report-part = { $k } de { $n }
report-part-mend = { $n } por corregir
report-by = { $name }, { $day }, { $time } UTC
report-saved = Guardado a las { $time } UTC.
report-saving = Guardando…
report-unsent = Aún no se ha guardado: no hay conexión, o se ha cerrado su sesión (en ese caso, iníciela de nuevo en otra ventana). Su texto permanece aquí y se enviará otra vez. No cierre esta página.
report-refused = No se ha guardado. Cargue la página de nuevo; lo que escribió sigue aquí para que pueda copiarlo.
report-voided = Guardado. Las firmas se referían a las respuestas anteriores, por lo que han quedado sin efecto.
report-merged = Otra persona modificó también esta respuesta. Ambos cambios se han reunido.
report-conflict = Otra persona modificó las mismas palabras: { $who }. Por ahora figura esa versión; la suya se conserva. Compare las dos y decida.
report-decide = Comparar y decidir
report-theirs = La otra versión:
report-changed-by = Modificado por: { $who }.
report-show = Mostrar
report-save = Guardar esta sección
report-save-next = Guardar y continuar
report-still-all = Todas las respuestas de la ronda anterior que figuran aquí siguen siendo válidas
report-choose = Elegir…
report-required = obligatoria
report-restricted = no se publica
report-no-number = ¿No hay número? Indique por qué
report-reason = Por qué no hay número
report-reason-words = El motivo con palabras
report-explanation = Explicación
report-explanation-of = Explicación de: { $label }
report-no-answer = Sin respuesta
report-untouched = Respuesta de la ronda anterior; nadie la ha comprobado aún.
report-still = Sigue siendo válida
report-missing = Falta:
report-must = Por corregir:
report-explain = Por explicar:
report-settled = Explicado:
report-note = Nota:
report-last = Ronda anterior
report-take = Tomar esta respuesta
report-history = { $n ->
    [one] { $n } versión
   *[other] { $n } versiones
}
report-remarks = { $n ->
    [0] Ninguna observación pendiente
    [one] { $n } observación pendiente
   *[other] { $n } observaciones pendientes
}
report-remarks-title = Observaciones
report-remark-new = Nueva observación
report-remark-go = Hacer la observación
report-remark-answer = Respuesta
report-remark-answer-go = Responder
report-remark-settle = Dar por resuelta
report-remark-settled = Resuelta por { $who }.
report-next = Qué viene ahora
report-nothing-yet = Nadie ha escrito en él. Se han incorporado las respuestas de la ronda anterior que pueden seguir siendo válidas: compruebe cada sección y guárdela.
report-sent-back = Se ha devuelto.
report-back = Devolverlo
report-back-why = Devolverlo a borrador: ¿por qué?
report-awaited = Firmas que aún faltan:
report-authority = la autoridad
report-office-coordinator = Coordinador nacional
report-office-delegate = Delegado del ministro
report-signed = { $office }: { $who }
report-sign = Firmar por: { $office }
report-digest = Se firman estas respuestas y ninguna otra. Su huella:
report-verify = Volver a confirmar su identidad
report-verify-why = Una firma, una presentación y una publicación lo requieren si la última confirmación tiene más de diez minutos.
report-publish-from = El miembro aún puede responder. Se podrá publicar a partir del { $day }, o en cuanto el miembro haya respondido.
report-act-ask = Solicitar la firma de las autoridades
report-act-approve = Aprobarlo como coordinador
report-act-submit = Presentarlo como delegado del ministro
report-act-check = Confirmar que está completo
report-act-begin-review = Entregarlo a los revisores
report-act-send-reviews = Enviar las revisiones al miembro
report-act-reply = No tenemos nada que responder
report-act-publish = Publicarlo
report-state-open = Aún no se ha escrito nada.
report-state-draft = Es un borrador. Cuando no quede nada por corregir, explicar o comprobar, el coordinador solicita la firma de las autoridades.
report-state-authorities = Se ha sometido a las autoridades. Una modificación deja sin efecto sus firmas.
report-state-coordinator = Todas las autoridades han firmado. A continuación lo aprueba el coordinador nacional.
report-state-delegate = A continuación lo presenta el delegado del ministro: una persona que no ha escrito en él ni lo ha firmado.
report-state-submitted = Está presentado y bloqueado. La secretaría comprueba si está completo.
report-state-completeness-check = Se ha comprobado. Lo que falta se publicará como faltante. A continuación corresponde a los revisores.
report-state-review = Está en manos de los revisores.
report-state-reply = El miembro puede responder a las revisiones durante 14 días. Después se publica.
report-state-published = Es público.
report-state-revised = Es público y se ha modificado desde entonces. La primera versión permanece.
report-workbook = El informe como libro de cálculo
report-workbook-down = Descargar en formato Excel
report-workbook-up = Enviar un libro de cálculo
report-workbook-text = Descargue el informe, rellénelo sin conexión y envíelo aquí de vuelta. Antes de guardar nada se le muestra lo que cambia. Lo que otros hayan escrito mientras tanto se conserva.
report-workbook-file = Libro de cálculo (.xlsx)
report-workbook-look = Mostrar lo que cambia
report-no-file = No se recibió ningún libro de cálculo. Elija el archivo .xlsx que descargó de este informe y envíelo de nuevo.
taken-faults = { $n ->
    [one] No se ha tomado nada de { $file }: primero hay que corregir { $n } punto.
   *[other] No se ha tomado nada de { $file }: primero hay que corregir { $n } puntos.
}
taken-faults-list = Lo que hay que corregir
taken-place = Hoja y celda
taken-expected = Se esperaba
taken-found = Se encontró
taken-nothing = { $file } no cambia nada.
taken-changes = { $n ->
    [one] { $file } cambia { $n } respuesta. Aún no se ha guardado nada.
   *[other] { $file } cambia { $n } respuestas. Aún no se ha guardado nada.
}
taken-apply = Guardar estos cambios
taken-leave = Dejar el informe como está
taken-fate-stands = quedará así
taken-fate-merges = se reúne con lo que escribieron otros
taken-fate-conflicts = otros cambiaron las mismas palabras: usted decidirá
conflict-title = Dos personas cambiaron las mismas palabras
conflict-text = En el informe para la ronda «{ $event }», alguien guardó otra respuesta mientras usted escribía. Figura esa versión. Nada de lo que usted escribió se ha perdido: reúna aquí las dos.
conflict-saved = { $n ->
    [one] Se ha guardado { $n } respuesta más.
   *[other] Se han guardado { $n } respuestas más.
}
conflict-base = De lo que partieron ambos
conflict-theirs = La otra versión
conflict-mine = La suya
conflict-make = Lo que debe figurar
conflict-make-text = Para empezar, aquí figuran todas las palabras de ambas versiones. Conserve lo que sea correcto.
conflict-save = Guardar esto
conflict-leave = Dejar la otra versión; la suya permanece en el historial
history-title = Historial: { $label }
history-back = Volver al informe
history-none = Nadie ha respondido a esta pregunta.
history-text = Todo lo que se ha escrito aquí, primero lo más reciente, con lo que cambió.
history-unstood = no llegó a figurar, porque otra persona fue más rápida
