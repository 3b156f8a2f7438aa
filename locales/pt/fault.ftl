### Páginas que dizem por que não há página.

fault-missing-title = Esta página não existe
fault-missing = O registo não tem nada neste endereço, ou não tinha nada no dia indicado. Verifique o endereço ou comece pela página inicial.
fault-bad-title = Este endereço pede algo que não pode existir
fault-broken-title = Ocorreu um erro do nosso lado
fault-broken = Não foi possível criar a página. Nada se perdeu. Tente de novo daqui a um minuto; se o erro se repetir, indique ao operador o identificador abaixo.
fault-id = Identificador deste erro:
fault-front = Página inicial
fault-date = «{ $given }» não é um dia. Escreva o dia como ano, mês e dia, por exemplo { $example }.
