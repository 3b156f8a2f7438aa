### Como se calculam os veredictos.

method-title = Como se calcula cada veredicto
method-lead = Um veredicto é calculado a partir de valores e datas, segundo uma regra fixa. É apresentado com a sua razão e o seu cálculo, e qualquer pessoa pode calculá-lo de novo.
method-exact = São os números inteiros e as frações que decidem, nunca os arredondados. Exatamente mais 10 % são mais 10 %.
method-bounds = «Mais de 30 000» é um limite. Um teste verifica-se se for verdadeiro para todos os valores que o limite permite, e não se verifica se não for verdadeiro para nenhum; nos outros casos, fica por decidir.
method-silence = O silêncio não é progresso. Um valor em falta nunca é preenchido e nunca conta como zero.
method-baseline = O que foi feito antes de um compromisso é a sua situação de partida. Não conta para o seu cumprimento.
method-law = Uma lei não é um resultado. A fase em que a lei se encontra e os números da sua aplicação figuram separados.
method-no-rank = Os membros não são ordenados por classificação, e não há uma pontuação única.
method-real = Um exemplo real: objetivo 1
method-count = { $n ->
    [0] { $n } veredictos publicados.
    [one] { $n } veredicto publicado.
   *[other] { $n } veredictos publicados.
}
method-count-link = Todos os veredictos para máquinas
method-rules = As regras, cada uma com um exemplo
method-rules-text = Os números dos exemplos são inventados. O programa julga-os no momento em que esta página é criada, com o mesmo código que usa para os reais.
method-example = Exemplo, com números inventados
method-rule-year = Um ano
method-text-year = Um ano atinge o crescimento pedido se dez vezes o seu valor for pelo menos onze vezes o valor do ano anterior. Trezentos e depois trezentos e trinta atingem-no exatamente.
method-rule-path = A trajetória
method-text-path = O resultado principal. Ao fim de determinado número de anos, o valor é comparado com o primeiro, multiplicado por 11/10 por cada ano. Um único ano bom ou mau não decide.
method-rule-gap = Uma lacuna
method-text-gap = Quando os anos entre dois valores são desconhecidos, só se julga o intervalo completo. Nada é colocado no meio.
method-rule-chance = Acaso
method-text-chance = As contagens variam por acaso. Um intervalo exato de 80 % da razão diz se o resultado é claro ou se está dentro do acaso.
method-rule-few = Casos insuficientes
method-text-few = Quando os dois anos juntos têm menos de 20 casos, não se julga um ano isolado.
method-rule-pooled = Três anos em conjunto
method-text-pooled = As contagens pequenas são agrupadas: os últimos três anos em comparação com os três anteriores, multiplicados três vezes por 11/10.
method-rule-zero = A partir de zero
method-text-zero = A partir de zero não há razão. O crescimento é contado a partir do primeiro ano com dez casos ou mais.
method-rule-break = Uma mudança de definição
method-text-break = Nenhum teste atravessa uma mudança de definição, a não ser que um ano tenha sido contado segundo ambas. Nesse caso, os valores mais antigos são multiplicados pelo fator exato entre as duas, que é mostrado.
method-rule-level = Um nível com prazo
method-text-level = A parte do caminho que foi percorrida é comparada com a parte do tempo que passou. Menos de nove décimos desta está abaixo da trajetória.
method-rule-duration = Quanto tempo demoram os casos
method-text-duration = Metade dos casos, e nove em cada dez, têm de estar dentro do limite. Os casos em aberto contam como ainda em curso e nunca são excluídos. Não há média.
method-rule-checklist = Uma lista
method-text-checklist = Um ponto da lista conta se estiver feito, datado e provado. Um projeto não conta; o que ninguém sabe não é o mesmo que aquilo que não existe.
method-rule-matched = O total da aliança
method-text-matched = Só se somam os membros com valores nos dois anos. O veredicto diz quantos dos 54 são e que parte do total anterior representam.
method-rule-vintages = Valores revistos
method-text-vintages = Um veredicto é guardado tal como foi comunicado inicialmente, tal como era no fecho da ronda e tal como é agora. O do fecho nunca é reescrito; quando o mais recente difere, indica-se qual seria agora.
method-rule-promise = Um compromisso
method-text-promise = Um compromisso está cumprido se todos os marcos exigidos estiverem concluídos, o valor-alvo tiver sido atingido e a prova for mais do que a palavra do próprio membro. Não se faz a média de coisas diferentes.
method-again = Calcular de novo
method-again-text = O primeiro comando julga um ficheiro de valores e mostra o cálculo. O segundo julga de novo cada veredicto publicado e compara os bytes. O terceiro deriva de novo todo o registo de eventos.
