### O que mudou.

changes-title = O que mudou
changes-lead = Todas as versões de todos os registos, as mais recentes primeiro. Nada é apagado: o que foi alterado permanece, com o motivo.
changes-all-kinds = Todos os tipos de registo
changes-feed = Accord: o que mudou
changes-feed-link = Seguir esta lista como feed (Atom)
changes-json = Para máquinas (JSON)
changes-new = novo
changes-amended = alterado
changes-none = Nenhuma alteração corresponde a esta escolha.
changes-nothing-shown = A alteração está numa parte do registo que esta página não compara.
changes-why = Motivo: { $reason }. Introduzido por: { $actor }.
changes-entry = { $kind } { $id }, { $version }
