### Os membros e quatro instrumentos jurídicos.

law-title = Legislação
law-lead = Três convenções e uma diretiva da União Europeia obrigam os Estados a punir como crime o abuso sexual de crianças e a trabalhar em conjunto. Eis o que se sabe de cada membro.
law-unknown = «Não se sabe» significa que as fontes nada dizem. Não significa que a resposta seja não.
law-counts = Quantos membros têm cada estatuto
law-members = Membro a membro
law-table = Estatuto de cada membro, com datas e o número da fonte
law-none = Nenhum membro corresponde a esta escolha.
law-in-force = em vigor desde { $day }
law-source-no = Fonte { $no }
law-sources = Fontes da tabela
law-sources-text = Um estatuto sem número não tem fonte própria nos dados; as observações dizem o que se sabe.
law-notes = Observações sobre membros específicos
law-world = As leis do mundo
law-world-text = Para comparação: contagens de uma análise internacional da legislação de todos os países, membros ou não. As edições usaram critérios diferentes, pelo que as suas contagens não podem ser comparadas.
law-world-edition = Edição
law-world-countries = Países
