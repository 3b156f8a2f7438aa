### Buenas prácticas.

practices-title = Buenas prácticas
practices-lead = { $n ->
    [one] Consta { $n } práctica
   *[other] Constan { $n } prácticas
}, de { $k } de { $of } miembros.
practices-lead-member = { $n ->
    [0] No consta ninguna práctica de este miembro. Eso no significa que no exista.
    [one] Consta { $n } práctica de este miembro.
   *[other] Constan { $n } prácticas de este miembro.
}
practices-note = Una práctica figura aquí porque una fuente la describe. Corresponde a quien lee juzgar si funciona bien y si es adecuada en otro lugar.
practices-none = Ninguna práctica corresponde a esta selección.
