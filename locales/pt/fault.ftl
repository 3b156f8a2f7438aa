### Páginas que dizem por que não há página.

fault-missing-title = Esta página não existe
fault-missing = O registo não tem nada neste endereço, ou não tinha nada no dia indicado. Verifique o endereço ou comece pela página inicial.
fault-bad-title = Este endereço pede algo que não pode existir
fault-broken-title = Ocorreu um erro do nosso lado
fault-broken = Não foi possível criar a página. Nada se perdeu. Tente de novo daqui a um minuto; se o erro se repetir, indique ao operador o identificador abaixo.
fault-moved-title = Alguém alterou isto entretanto
fault-moved = Nada foi substituído e o que enviou não foi aceite. Volte atrás, carregue a página de novo e veja o que lá está agora.
fault-foreign-title = Isto não foi enviado por uma página do Accord
fault-foreign = O seu navegador diz que outro sítio o enviou, ou não diz de onde vem. Nada foi feito. Abra a página aqui e envie de novo.
fault-refused-title = Isto não pode ser feito agora
fault-wait-title = Demasiadas tentativas
fault-wait = Aguarde { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
} e tente de novo.
fault-token-title = O token não abre nada
fault-id = Identificador deste erro:
fault-front = Página inicial
fault-date = «{ $given }» não é um dia. Escreva o dia como ano, mês e dia, por exemplo { $example }.
