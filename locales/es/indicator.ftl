### Un indicador.

indicator-unit = Unidad
indicator-measure = Acumulado o flujo
indicator-direction = Sentido
indicator-cell = Cifra más pequeña que se publica
indicator-cell-text = { $n }. Por debajo, la cifra no se publica, para que nadie pueda ser reconocido.
indicator-observations = Cifras registradas
indicator-members = Miembros con cifras
indicator-choose = Miembro
indicator-all = Todos
indicator-choose-go = Mostrar
indicator-figures = Cifras
indicator-nothing = No consta ninguna cifra.
indicator-grades = Niveles de prueba
indicator-vintages = Estados sucesivos
indicator-vintages-text = Lo que contenía el registro en cada fecha en que se introdujo o modificó una de estas cifras:
indicator-vintage-now = Ahora
indicator-whole = Todos los miembros o el mundo
indicator-series-of = { $whose }: { $values }
