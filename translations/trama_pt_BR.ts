<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>Collector</name>
    <message>
        <source>The helper that runs the program was ended from outside, and the program with it. Run it again.</source>
        <translation>O auxiliar que executa o programa foi encerrado de fora, e o programa com ele. Execute de novo.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>run a program once and tell where its time went</source>
        <translation>executa um programa uma vez e conta em que o tempo foi gasto</translation>
    </message>
    <message>
        <source>the interpreters found, and which one is used</source>
        <translation>os interpretadores encontrados, e qual deles é usado</translation>
    </message>
    <message>
        <source>the window</source>
        <translation>a janela</translation>
    </message>
    <message>
        <source>the window, with that program open</source>
        <translation>a janela, com esse programa aberto</translation>
    </message>
    <message>
        <source>trama COMMAND --help tells its options.</source>
        <translation>trama COMANDO --help mostra as opções do comando.</translation>
    </message>
    <message>
        <source>try every order that differs</source>
        <translation>testa todas as ordens que diferem</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Escolher</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Nome do arquivo:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Tipo de arquivo:</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Procurar em:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Pasta acima</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Criar pasta</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Detalhes</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Modificado em</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computador</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refazer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Recor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Co&amp;lar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Selecionar tudo</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Sim</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Não</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Esquerda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Direita</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Acima</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abaixo</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Selecionar tudo</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Copiar endereço do &amp;link</translation>
    </message>
</context>
<context>
    <name>lab</name>
    <message>
        <source>Only a run that comes to an end, or to a deadlock, can be shrunk.</source>
        <translation>Só dá para encurtar uma execução que chega ao fim ou a um deadlock.</translation>
    </message>
    <message>
        <source>The schedule cannot be shrunk: its outcome hangs on more than who goes when.</source>
        <translation>O escalonamento não pode ser encurtado: o resultado depende de mais do que de quem vai quando.</translation>
    </message>
</context>
<context>
    <name>trama</name>
    <message>
        <source>1 order</source>
        <translation>1 ordem</translation>
    </message>
    <message>
        <source>%L1 orders</source>
        <translation>%L1 ordens</translation>
    </message>
    <message>
        <source>One order stands for all of them, %1, and it was tried.</source>
        <translation>Uma única ordem vale por todas, %1, e ela foi testada.</translation>
    </message>
    <message>
        <source>All %1 that differ were tried, %2.</source>
        <translation>Todas as %1 que diferem foram testadas, %2.</translation>
    </message>
    <message>
        <source>Each of them comes to the same.</source>
        <translation>Todas levam ao mesmo resultado.</translation>
    </message>
    <message>
        <source>They come to %L1 outcomes.</source>
        <translation>Elas levam a %L1 resultados.</translation>
    </message>
    <message>
        <source>Who looks again and again is taken to look only once somebody has written there.</source>
        <translation>Supõe-se que quem olha sem parar só olha de novo depois que alguém escreveu ali.</translation>
    </message>
    <message>
        <source>all orders in which nobody is interrupted</source>
        <translation>todas as ordens em que ninguém é interrompido</translation>
    </message>
    <message>
        <source>all orders with one interruption at most</source>
        <translation>todas as ordens com no máximo uma interrupção</translation>
    </message>
    <message>
        <source>all orders with %L1 interruptions at most</source>
        <translation>todas as ordens com no máximo %L1 interrupções</translation>
    </message>
    <message>
        <source>%L1 at random</source>
        <translation>%L1 ao acaso</translation>
    </message>
    <message>
        <source>Besides: %1.</source>
        <translation>Além delas: %1.</translation>
    </message>
    <message>
        <source>Besides: %1, and %2.</source>
        <translation>Além delas: %1, e %2.</translation>
    </message>
    <message>
        <source>As many orders as were asked for.</source>
        <translation>Foram tantas ordens quantas foram pedidas.</translation>
    </message>
    <message>
        <source>Out of time.</source>
        <translation>O tempo acabou.</translation>
    </message>
    <message>
        <source>Too many outcomes for the memory.</source>
        <translation>São resultados demais para a memória.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>In some orders the program did not come to an end, and Trama ended it.</source>
        <translation>Em algumas ordens o programa não chegou ao fim, e o Trama o encerrou.</translation>
    </message>
    <message>
        <source>The program has more than %L1 tasks, too many for all orders.</source>
        <translation>O programa tem mais de %L1 tarefas, demais para testar todas as ordens.</translation>
    </message>
    <message>
        <source>Trying every order that differs, %1 …</source>
        <translation>Testando todas as ordens que diferem, %1 …</translation>
    </message>
    <message>
        <source>%1 so far, %2 …</source>
        <translation>%1 até agora, %2 …</translation>
    </message>
    <message>
        <source>%1 tried, %2.</source>
        <translation>%1 testadas, %2.</translation>
    </message>
    <message>
        <source>There may be more orders, and other outcomes.</source>
        <translation>Pode haver mais ordens, e outros resultados.</translation>
    </message>
</context>
<context>
    <name>trama::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Fechar esta mensagem</translation>
    </message>
</context>
<context>
    <name>trama::ChoicePanel</name>
    <message>
        <source>What happens next is yours to choose</source>
        <translation>O que acontece agora quem escolhe é você</translation>
    </message>
    <message>
        <source>Nothing follows: the run is over</source>
        <translation>Não vem mais nada: a execução terminou</translation>
    </message>
    <message>
        <source>Nothing to choose here; next goes</source>
        <translation>Nada a escolher aqui; a seguir vai</translation>
    </message>
    <message>
        <source>went</source>
        <translation>foi</translation>
    </message>
    <message>
        <source>cannot: %1</source>
        <translation>não pode: %1</translation>
    </message>
    <message>
        <source>What may happen next</source>
        <translation>O que pode acontecer agora</translation>
    </message>
    <message>
        <source>Going another way…</source>
        <translation>Indo por outro caminho…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Back to the former order</source>
        <translation>Voltar à ordem anterior</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Já terminaram: %1</translation>
    </message>
</context>
<context>
    <name>trama::ChoiceText</name>
    <message>
        <source>another task</source>
        <translation>outra tarefa</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>processo %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, linha %2</translation>
    </message>
    <message>
        <source>the lock of %1</source>
        <translation>a trava de %1</translation>
    </message>
    <message>
        <source>time passes</source>
        <translation>o tempo passa</translation>
    </message>
    <message>
        <source>what it would do is not known: this run tells no more of it</source>
        <translation>não se sabe o que faria: esta execução não conta mais nada dela</translation>
    </message>
    <message>
        <source>start %1</source>
        <translation>iniciar %1</translation>
    </message>
    <message>
        <source>begin</source>
        <translation>começar</translation>
    </message>
    <message>
        <source>end</source>
        <translation>terminar</translation>
    </message>
    <message>
        <source>wait for the end of all threads</source>
        <translation>esperar o fim de todas as threads</translation>
    </message>
    <message>
        <source>wait for the end of %1</source>
        <translation>esperar o fim de %1</translation>
    </message>
    <message>
        <source>sleep</source>
        <translation>dormir</translation>
    </message>
    <message>
        <source>wake up</source>
        <translation>acordar</translation>
    </message>
    <message>
        <source>print</source>
        <translation>imprimir</translation>
    </message>
    <message>
        <source>read or write (I/O)</source>
        <translation>ler ou escrever (E/S)</translation>
    </message>
    <message>
        <source>make %1</source>
        <translation>criar %1</translation>
    </message>
    <message>
        <source>take a permit of %1</source>
        <translation>adquirir uma vaga de %1</translation>
    </message>
    <message>
        <source>take %1</source>
        <translation>adquirir %1</translation>
    </message>
    <message>
        <source>give a permit of %1 back</source>
        <translation>devolver uma vaga de %1</translation>
    </message>
    <message>
        <source>release %1</source>
        <translation>liberar %1</translation>
    </message>
    <message>
        <source>raise an exception</source>
        <translation>lançar uma exceção</translation>
    </message>
    <message>
        <source>make a mistake</source>
        <translation>cometer um erro</translation>
    </message>
    <message>
        <source>use %1</source>
        <translation>usar %1</translation>
    </message>
    <message>
        <source>arrive at %1</source>
        <translation>chegar a %1</translation>
    </message>
    <message>
        <source>wait for %1</source>
        <translation>esperar %1</translation>
    </message>
    <message>
        <source>pass %1</source>
        <translation>passar por %1</translation>
    </message>
    <message>
        <source>notify %1</source>
        <translation>notificar %1</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>acionar %1</translation>
    </message>
    <message>
        <source>clear %1</source>
        <translation>desfazer o sinal de %1</translation>
    </message>
    <message>
        <source>break %1</source>
        <translation>quebrar %1</translation>
    </message>
    <message>
        <source>reset %1</source>
        <translation>reiniciar %1</translation>
    </message>
    <message>
        <source>put something into %1</source>
        <translation>colocar algo em %1</translation>
    </message>
    <message>
        <source>get something out of %1</source>
        <translation>retirar algo de %1</translation>
    </message>
    <message>
        <source>send through %1</source>
        <translation>enviar por %1</translation>
    </message>
    <message>
        <source>receive from %1</source>
        <translation>receber de %1</translation>
    </message>
    <message>
        <source>wait until all of %1 is done</source>
        <translation>esperar que tudo de %1 seja feito</translation>
    </message>
    <message>
        <source>close %1</source>
        <translation>fechar %1</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>ler %1</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>escrever %1</translation>
    </message>
    <message>
        <source>hand a job to %1</source>
        <translation>entregar um trabalho a %1</translation>
    </message>
    <message>
        <source>begin a job of %1</source>
        <translation>começar um trabalho de %1</translation>
    </message>
    <message>
        <source>end a job of %1</source>
        <translation>terminar um trabalho de %1</translation>
    </message>
    <message>
        <source>wait for a result of %1</source>
        <translation>esperar um resultado de %1</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>sleeps until %1</source>
        <translation>dorme até %1</translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation>dorme</translation>
    </message>
    <message>
        <source>waits for input or output</source>
        <translation>espera entrada ou saída</translation>
    </message>
    <message>
        <source>waits for the GIL</source>
        <translation>espera o GIL</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>terminou</translation>
    </message>
    <message>
        <source>this run does not tell why</source>
        <translation>esta execução não conta por quê</translation>
    </message>
    <message>
        <source>%1, and may soon go on</source>
        <translation>%1, e logo pode seguir</translation>
    </message>
    <message>
        <source>waits for the end of all threads</source>
        <translation>espera o fim de todas as threads</translation>
    </message>
    <message>
        <source>waits for the end of %1</source>
        <translation>espera o fim de %1</translation>
    </message>
    <message>
        <source>waits for something in %1</source>
        <translation>espera algo em %1</translation>
    </message>
    <message>
        <source>waits for room in %1</source>
        <translation>espera espaço em %1</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>espera %1</translation>
    </message>
    <message>
        <source>waits for %1, held by %2</source>
        <translation>espera %1, que %2 segura</translation>
    </message>
    <message>
        <source>is ready; who goes next is not chosen here</source>
        <translation>está pronta; aqui não se escolhe quem vai</translation>
    </message>
</context>
<context>
    <name>trama::FindBar</name>
    <message>
        <source>not found</source>
        <translation>não encontrado</translation>
    </message>
    <message>
        <source>Find previous (Shift+F3)</source>
        <translation>Localizar anterior (Shift+F3)</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Localizar anterior</translation>
    </message>
    <message>
        <source>Find next (F3)</source>
        <translation>Localizar próxima (F3)</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Localizar próxima</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fechar (Esc)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fechar a busca</translation>
    </message>
</context>
<context>
    <name>trama::LevelText</name>
    <message>
        <source>%1 of %2 taken</source>
        <translation>%1 de %2 ocupadas</translation>
    </message>
    <message>
        <source>%1 of %2 are there</source>
        <translation>%1 de %2 já chegaram</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) not done yet</source>
        <translation>
            <numerusform>%n trabalho por fazer</numerusform>
            <numerusform>%n trabalhos por fazer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) under way</source>
        <translation>
            <numerusform>%n chamada em andamento</numerusform>
            <numerusform>%n chamadas em andamento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in it</source>
        <translation>
            <numerusform>%n item dentro</numerusform>
            <numerusform>%n itens dentro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) wait for it</source>
        <translation>
            <numerusform>%n tarefa espera por ele</numerusform>
            <numerusform>%n tarefas esperam por ele</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trama::Model</name>
    <message>
        <source>in any Python</source>
        <translation>em qualquer Python</translation>
    </message>
    <message>
        <source>in this Python</source>
        <translation>neste Python</translation>
    </message>
    <message>
        <source>without a GIL</source>
        <translation>sem GIL</translation>
    </message>
</context>
<context>
    <name>trama::NarrationText</name>
    <message>
        <source>somebody</source>
        <translation>alguém</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>processo %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 e mais %2</translation>
    </message>
    <message>
        <source>the lock of %1</source>
        <translation>a trava de %1</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>trabalho %1</translation>
    </message>
    <message>
        <source>job %1 (%2)</source>
        <comment>number, name of its function</comment>
        <translation>trabalho %1 (%2)</translation>
    </message>
    <message>
        <source> after waiting %1</source>
        <translation> depois de esperar %1</translation>
    </message>
    <message>
        <source>, for %1 at most</source>
        <translation>, por no máximo %1</translation>
    </message>
    <message>
        <source>; %1 released it</source>
        <translation>; foi %1 que liberou</translation>
    </message>
    <message>
        <source>; %1 came last</source>
        <translation>; %1 chegou por último</translation>
    </message>
    <message>
        <source>; %1 broke it</source>
        <translation>; foi %1 que quebrou</translation>
    </message>
    <message>
        <source>; %1 reset it</source>
        <translation>; foi %1 que reiniciou</translation>
    </message>
    <message>
        <source>; %1 put it there</source>
        <translation>; foi %1 que pôs</translation>
    </message>
    <message>
        <source>; %1 made room</source>
        <translation>; %1 abriu espaço</translation>
    </message>
    <message>
        <source>; %1 sent it</source>
        <translation>; foi %1 que enviou</translation>
    </message>
    <message>
        <source>; %1 closed it</source>
        <translation>; foi %1 que fechou</translation>
    </message>
    <message>
        <source>; %1 did the last one</source>
        <translation>; %1 concluiu o último</translation>
    </message>
    <message>
        <source>; %1 did it</source>
        <translation>; foi %1 que fez</translation>
    </message>
    <message>
        <source>%1 starts the process %2</source>
        <translation>%1 inicia o processo %2</translation>
    </message>
    <message>
        <source>%1 starts the thread %2</source>
        <translation>%1 inicia a thread %2</translation>
    </message>
    <message>
        <source>The program begins</source>
        <translation>O programa começa</translation>
    </message>
    <message>
        <source>%1 begins</source>
        <translation>%1 começa</translation>
    </message>
    <message>
        <source>%1 sleeps for %2</source>
        <translation>%1 dorme por %2</translation>
    </message>
    <message>
        <source>%1 wakes up after %2</source>
        <translation>%1 acorda depois de %2</translation>
    </message>
    <message>
        <source>%1 wakes up</source>
        <translation>%1 acorda</translation>
    </message>
    <message>
        <source>, but not for ever</source>
        <translation>, mas não para sempre</translation>
    </message>
    <message>
        <source>%1 waits for all its threads to end</source>
        <translation>%1 espera o fim de todas as suas threads</translation>
    </message>
    <message>
        <source>%1 waits for %2 to end</source>
        <translation>%1 espera o fim de %2</translation>
    </message>
    <message>
        <source>%1 goes on: all have ended</source>
        <translation>%1 continua: todos terminaram</translation>
    </message>
    <message>
        <source>%1 goes on, although %2 has not ended</source>
        <translation>%1 continua, embora %2 não tenha terminado</translation>
    </message>
    <message>
        <source>%1 ends: nobody caught its exception</source>
        <translation>%1 termina: ninguém capturou sua exceção</translation>
    </message>
    <message>
        <source>%1 ends with exit status %2</source>
        <translation>%1 termina com o código de saída %2</translation>
    </message>
    <message>
        <source>%1 ends</source>
        <translation>%1 termina</translation>
    </message>
    <message>
        <source>%1 is ended from outside, by signal %2</source>
        <translation>algo de fora encerra %1, com o sinal %2</translation>
    </message>
    <message>
        <source>%1 is ended from outside</source>
        <translation>algo de fora encerra %1</translation>
    </message>
    <message>
        <source>%1 prints “%2”</source>
        <translation>%1 imprime “%2”</translation>
    </message>
    <message>
        <source>%1 writes “%2” to stderr</source>
        <translation>%1 escreve “%2” em stderr</translation>
    </message>
    <message>
        <source>“%1” is printed; by whom is not known</source>
        <translation>aparece “%1”; não se sabe quem imprimiu</translation>
    </message>
    <message>
        <source>“%1” is written to stderr; by whom is not known</source>
        <translation>aparece “%1” em stderr; não se sabe quem escreveu</translation>
    </message>
    <message>
        <source>%1 waits for input or output</source>
        <translation>%1 espera entrada ou saída</translation>
    </message>
    <message>
        <source>%1 has its input or output</source>
        <translation>%1 tem sua entrada ou saída</translation>
    </message>
    <message>
        <source>%1 has its own copy of %2, made by the fork</source>
        <translation>%1 tem sua própria cópia de %2, feita pelo fork</translation>
    </message>
    <message>
        <source>The copy of %2 in %1 is held from the start: at the fork, %3 held it</source>
        <translation>a cópia de %2 em %1 já nasce ocupada: no fork, estava com %3</translation>
    </message>
    <message>
        <source>permits: %1</source>
        <translation>vagas: %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>para %1</translation>
    </message>
    <message>
        <source>room: %1</source>
        <translation>espaço: %1</translation>
    </message>
    <message>
        <source>length: %1</source>
        <translation>tamanho: %1</translation>
    </message>
    <message>
        <source>%1 makes %2</source>
        <translation>%1 cria %2</translation>
    </message>
    <message>
        <source>%1 waits for a permit of %2</source>
        <translation>%1 espera uma vaga de %2</translation>
    </message>
    <message>
        <source>; inside: %1</source>
        <translation>; lá dentro: %1</translation>
    </message>
    <message>
        <source>%1 waits for %2</source>
        <translation>%1 espera %2</translation>
    </message>
    <message>
        <source>%1 waits for %2, which it holds itself</source>
        <translation>%1 espera %2, que já está em seu poder</translation>
    </message>
    <message>
        <source>%1 waits for %2, held by %3</source>
        <translation>%1 espera %2, que %3 segura</translation>
    </message>
    <message>
        <source>%1 takes a permit of %2 (left: %3)</source>
        <translation>%1 adquire uma vaga de %2 (restam: %3)</translation>
    </message>
    <message>
        <source>%1 takes %2 again: held %3 times now</source>
        <translation>%1 adquire %2 de novo: agora %3 vezes</translation>
    </message>
    <message>
        <source>%1 takes %2</source>
        <translation>%1 adquire %2</translation>
    </message>
    <message>
        <source>%1 takes %2 (it was free)</source>
        <translation>%1 adquire %2 (não precisou esperar)</translation>
    </message>
    <message>
        <source>%1 releases %2, which %3 held</source>
        <translation>%1 libera %2, que %3 segurava</translation>
    </message>
    <message>
        <source>%1 releases %2 once; still to release: %3</source>
        <translation>%1 libera %2 uma vez; ainda por liberar: %3</translation>
    </message>
    <message>
        <source>; waiting: %1</source>
        <translation>; à espera: %1</translation>
    </message>
    <message>
        <source>%1 gives a permit of %2 back (free: %3)</source>
        <translation>%1 libera uma vaga de %2 (livres: %3)</translation>
    </message>
    <message>
        <source>%1 releases %2</source>
        <translation>%1 libera %2</translation>
    </message>
    <message>
        <source>%1 waits no more: %2 is broken</source>
        <translation>%1 não espera mais: %2 se quebrou</translation>
    </message>
    <message>
        <source>%1 waits no more: %2 is closed</source>
        <translation>%1 não espera mais: alguém fechou %2</translation>
    </message>
    <message>
        <source>%1 finds %2 empty and goes on</source>
        <translation>%1 não encontra nada em %2 e continua</translation>
    </message>
    <message>
        <source>%1 finds %2 full and goes on</source>
        <translation>%1 não encontra espaço em %2 e continua</translation>
    </message>
    <message>
        <source>%1 tries %2 and goes on without it</source>
        <translation>%1 tenta %2 e continua sem esperar</translation>
    </message>
    <message>
        <source>%1 tries %2, held by %3, and goes on without it</source>
        <translation>%1 tenta %2, que %3 segura, e continua sem esperar</translation>
    </message>
    <message>
        <source>%1 releases %2, which nobody holds</source>
        <translation>%1 libera %2, que ninguém segura</translation>
    </message>
    <message>
        <source>%1 releases %2 once more than it was taken</source>
        <translation>%1 libera %2 mais vezes do que houve aquisições</translation>
    </message>
    <message>
        <source>%1 releases %2, which it does not hold</source>
        <translation>%1 libera %2, que não estava em seu poder</translation>
    </message>
    <message>
        <source>%1 uses %2 without holding its lock</source>
        <translation>%1 usa %2 sem ter adquirido a sua trava</translation>
    </message>
    <message>
        <source>%1 wants to start processes while it imports the program: the guard is missing</source>
        <translation>%1 quer iniciar processos enquanto importa o programa: falta a guarda</translation>
    </message>
    <message>
        <source>%1 calls the function itself and gives its result as the target: %2</source>
        <translation>%1 chama a própria função e dá o resultado dela como target: %2</translation>
    </message>
    <message>
        <source>%1 raises an exception that nobody catches: %2</source>
        <translation>%1 lança uma exceção que ninguém captura: %2</translation>
    </message>
    <message>
        <source>%1 uses %2 wrongly: %3</source>
        <translation>%1 usa %2 de forma errada: %3</translation>
    </message>
    <message>
        <source>%1 waits for the GIL</source>
        <translation>%1 espera o GIL</translation>
    </message>
    <message>
        <source>%1 waits for the GIL, held by %2</source>
        <translation>%1 espera o GIL, que está com %2</translation>
    </message>
    <message>
        <source>%1 asks for the GIL: the switch interval is over</source>
        <translation>%1 pede o GIL: o intervalo de troca passou</translation>
    </message>
    <message>
        <source>%1 asks %2 for the GIL: the switch interval is over</source>
        <translation>%1 pede o GIL a %2: o intervalo de troca passou</translation>
    </message>
    <message>
        <source>%1 takes the GIL</source>
        <translation>%1 pega o GIL</translation>
    </message>
    <message>
        <source>%1 gives the GIL up</source>
        <translation>%1 solta o GIL</translation>
    </message>
    <message>
        <source>; waiting there: %1</source>
        <translation>; à espera ali: %1</translation>
    </message>
    <message>
        <source>%1 arrives at %2: %3 of %4 are there</source>
        <translation>%1 chega a %2 (%3 de %4)</translation>
    </message>
    <message>
        <source>%1 arrives at %2 as the last of %3: all go on</source>
        <translation>%1 chega a %2 por último: os %3 podem seguir</translation>
    </message>
    <message>
        <source>%1 passes %2</source>
        <translation>%1 passa por %2</translation>
    </message>
    <message>
        <source>%1 breaks %2</source>
        <translation>%1 quebra %2</translation>
    </message>
    <message>
        <source>%1 resets %2</source>
        <translation>%1 reinicia %2</translation>
    </message>
    <message>
        <source>%1 waits until %2 is notified</source>
        <translation>%1 espera até que %2 seja notificada</translation>
    </message>
    <message>
        <source>%1 notifies %2, but nobody is waiting</source>
        <translation>%1 notifica %2, mas ninguém está à espera</translation>
    </message>
    <message>
        <source>%1 notifies %2</source>
        <translation>%1 notifica %2</translation>
    </message>
    <message>
        <source>; may go on: %1</source>
        <translation>; podem seguir: %1</translation>
    </message>
    <message>
        <source>; still waiting: %1</source>
        <translation>; ainda à espera: %1</translation>
    </message>
    <message>
        <source>%1 waits until %2 is set</source>
        <translation>%1 espera até que %2 seja acionado</translation>
    </message>
    <message>
        <source>%1 need not wait: %2 is set</source>
        <translation>%1 não precisa esperar: %2 está acionado</translation>
    </message>
    <message>
        <source>%1 sets %2</source>
        <translation>%1 aciona %2</translation>
    </message>
    <message>
        <source>%1 clears %2</source>
        <translation>%1 desfaz o sinal de %2</translation>
    </message>
    <message>
        <source>%1 waits for room in %2</source>
        <translation>%1 espera por espaço em %2</translation>
    </message>
    <message>
        <source>%1 puts %2 into %3 (in it: %4)</source>
        <translation>%1 põe %2 em %3 (lá dentro: %4)</translation>
    </message>
    <message>
        <source>%1 waits for an item of %2</source>
        <translation>%1 espera por um item de %2</translation>
    </message>
    <message>
        <source>%1 gets %2 from %3 (left: %4)</source>
        <translation>%1 tira %2 de %3 (restam: %4)</translation>
    </message>
    <message>
        <source>%1 has done an item of %2 (left: %3)</source>
        <translation>%1 concluiu um item de %2 (faltam: %3)</translation>
    </message>
    <message>
        <source>%1 waits until everything in %2 is done (left: %3)</source>
        <translation>%1 espera até que tudo em %2 esteja feito (faltam: %3)</translation>
    </message>
    <message>
        <source>%1 closes %2</source>
        <translation>%1 fecha %2</translation>
    </message>
    <message>
        <source>%1 waits for room in the pipe %2</source>
        <translation>%1 espera por espaço no pipe %2</translation>
    </message>
    <message>
        <source>%1 sends %2 through %3</source>
        <translation>%1 envia %2 por %3</translation>
    </message>
    <message>
        <source>%1 passes %2 on into the pipe of %3</source>
        <translation>%1 passa %2 ao pipe de %3</translation>
    </message>
    <message>
        <source>%1 waits for a message of %2</source>
        <translation>%1 espera por uma mensagem de %2</translation>
    </message>
    <message>
        <source>%1 receives %2 from %3</source>
        <translation>%1 recebe %2 de %3</translation>
    </message>
    <message>
        <source>%1 cannot end before what it put into %2 is read</source>
        <translation>%1 não pode terminar antes que leiam o que pôs em %2</translation>
    </message>
    <message>
        <source>%1 can end: what it put into %2 is read</source>
        <translation>%1 pode terminar: leram o que pôs em %2</translation>
    </message>
    <message>
        <source>%1 reads %2 = %3</source>
        <translation>%1 lê %2 = %3</translation>
    </message>
    <message>
        <source>%1 writes %2 = %3</source>
        <translation>%1 escreve %2 = %3</translation>
    </message>
    <message>
        <source>%1 calls %2.%3, and another process executes it</source>
        <translation>%1 chama %2.%3, e outro processo executa</translation>
    </message>
    <message>
        <source>%1 has the answer of %2</source>
        <translation>%1 tem a resposta de %2</translation>
    </message>
    <message>
        <source>%1 hands %2 to %3</source>
        <translation>%1 entrega o %2 a %3</translation>
    </message>
    <message>
        <source>%1 begins %2 of %3</source>
        <translation>%1 começa o %2 de %3</translation>
    </message>
    <message>
        <source>%1 has done %2 of %3</source>
        <translation>%1 concluiu o %2 de %3</translation>
    </message>
    <message>
        <source>%1 raises an exception in %2 of %3: %4</source>
        <translation>%1 lança uma exceção no %2 de %3: %4</translation>
    </message>
    <message>
        <source>%1 waits for a result of %2</source>
        <translation>%1 espera por um resultado de %2</translation>
    </message>
    <message>
        <source>%1 waits for the result of %2 of %3</source>
        <translation>%1 espera pelo resultado do %2 de %3</translation>
    </message>
    <message>
        <source>%1 has a result of %2</source>
        <translation>%1 tem um resultado de %2</translation>
    </message>
    <message>
        <source>%1 has the result of %2 of %3</source>
        <translation>%1 tem o resultado do %2 de %3</translation>
    </message>
    <message>
        <source>%1 goes on%2: %3 has ended</source>
        <translation>%1 continua%2: %3 terminou</translation>
    </message>
    <message>
        <source>%1 ends the line</source>
        <translation>%1 termina a linha</translation>
    </message>
    <message>
        <source>%1 stops waiting for %2, after %3</source>
        <translation>%1 desiste de esperar %2, depois de %3</translation>
    </message>
    <message>
        <source>%1 goes on%2: %3 was notified</source>
        <translation>%1 continua%2: %3 foi notificada</translation>
    </message>
    <message>
        <source>%1 goes on%2: %3 notified %4</source>
        <translation>%1 continua%2: %3 notificou %4</translation>
    </message>
    <message>
        <source>%1 goes on%2: %3 is set</source>
        <translation>%1 continua%2: %3 está acionado</translation>
    </message>
    <message>
        <source>%1 goes on%2: %3 set %4</source>
        <translation>%1 continua%2: %3 acionou %4</translation>
    </message>
    <message>
        <source>%1 goes on%2: everything in %3 is done</source>
        <translation>%1 continua%2: tudo em %3 está feito</translation>
    </message>
    <message>
        <source>%1 tries %2, which it holds itself, and goes on without it</source>
        <translation>%1 tenta %2, que já está em seu poder, e continua sem esperar</translation>
    </message>
    <message>
        <source>something</source>
        <translation>algo</translation>
    </message>
    <message>
        <source>%1 reads %2</source>
        <translation>%1 lê %2</translation>
    </message>
    <message>
        <source>%1 writes %2</source>
        <translation>%1 escreve em %2</translation>
    </message>
</context>
<context>
    <name>trama::ProblemText</name>
    <message>
        <source>process %1</source>
        <translation>processo %1</translation>
    </message>
    <message>
        <source> (line %1)</source>
        <translation> (linha %1)</translation>
    </message>
    <message>
        <source> (lines %1)</source>
        <translation> (linhas %1)</translation>
    </message>
    <message>
        <source>%1 raised an exception%2: %3</source>
        <translation>%1 levantou uma exceção%2: %3</translation>
    </message>
    <message>
        <source>A job of %1 raised an exception%2, and nobody called result() to learn of it: %3</source>
        <translation>Um trabalho de %1 levantou uma exceção%2, e ninguém chamou result() para saber dela: %3</translation>
    </message>
    <message>
        <source>%1 raised an exception%2, and the program ended as if nothing had happened: %3</source>
        <translation>%1 levantou uma exceção%2, e o programa terminou como se nada tivesse acontecido: %3</translation>
    </message>
    <message>
        <source>the end of %1</source>
        <translation>o fim de %1</translation>
    </message>
    <message>
        <source>%1 waits for %2%3</source>
        <translation>%1 espera por %2%3</translation>
    </message>
    <message>
        <source>%1 holds %2 and waits for %3%4</source>
        <translation>%1 tem %2 e espera por %3%4</translation>
    </message>
    <message>
        <source>Give everything back before you wait for the end of others.</source>
        <translation>Libere tudo antes de esperar pelo fim dos outros.</translation>
    </message>
    <message>
        <source>Take them in the same order everywhere.</source>
        <translation>Adquira-os na mesma ordem em toda parte.</translation>
    </message>
    <message>
        <source>Deadlock: %1. %2</source>
        <translation>Impasse (deadlock): %1. %2</translation>
    </message>
    <message>
        <source>%1 waits, in a job of %2, for another job of it%3, and no worker is left to do that. Give it more workers, or wait outside of its jobs.</source>
        <translation>%1 espera, em um trabalho de %2, por outro trabalho do mesmo%3, e não sobra quem o faça. Dê-lhe mais trabalhadores ou espere fora dos trabalhos.</translation>
    </message>
    <message>
        <source>%1 waits for its own end%2.</source>
        <translation>%1 espera pelo próprio fim%2.</translation>
    </message>
    <message>
        <source>%1 waits for %2, which it holds itself%3. Give it back first, or use an RLock, which its holder may take again.</source>
        <translation>%1 espera por %2, que já está em seu poder%3. Libere antes, ou use um RLock, que quem o tem pode adquirir de novo.</translation>
    </message>
    <message>
        <source>%1 ended without giving %2 back; waiting for it: %3%4. “with” gives it back whatever happens.</source>
        <translation>%1 terminou sem liberar %2; à espera: %3%4. “with” libera, aconteça o que acontecer.</translation>
    </message>
    <message>
        <source>Nobody is left who puts anything into %1; waiting for it: %2%3. Tell them that nothing more comes.</source>
        <translation>Não sobra quem ponha algo em %1; à espera: %2%3. Avise quando não vier mais nada.</translation>
    </message>
    <message>
        <source>Nobody is left who takes anything out of %1; waiting for room: %2%3.</source>
        <translation>Não sobra quem tire algo de %1; à espera de espaço: %2%3.</translation>
    </message>
    <message>
        <source>Not everything in %1 is done; waiting for that: %2%3. Call task_done() once for each item.</source>
        <translation>Nem tudo em %1 está feito; à espera disso: %2%3. Chame task_done() uma vez para cada item.</translation>
    </message>
    <message>
        <source>Nobody is left who sends anything through %1; waiting for it: %2%3. Close the ends that are not used.</source>
        <translation>Não sobra quem envie algo por %1; à espera: %2%3. Feche as pontas que não são usadas.</translation>
    </message>
    <message>
        <source>Nobody is left who receives from %1; waiting for room: %2%3.</source>
        <translation>Não sobra quem receba de %1; à espera de espaço: %2%3.</translation>
    </message>
    <message>
        <source>Nobody is left who gives %1 free; waiting for it: %2%3.</source>
        <translation>Não sobra quem libere %1; à espera: %2%3.</translation>
    </message>
    <message>
        <source>Nobody is left who sets %1; waiting for it: %2%3.</source>
        <translation>Não sobra quem acione %1; à espera: %2%3.</translation>
    </message>
    <message>
        <source>Fewer come to %1 than it waits for; standing there: %2%3.</source>
        <translation>Chegam a %1 menos do que ela espera; parados ali: %2%3.</translation>
    </message>
    <message>
        <source>Nobody is left who notifies %1; waiting for it: %2%3. Before waiting, look whether what you wait for has already come.</source>
        <translation>Não sobra quem notifique %1; à espera: %2%3. Antes de esperar, veja se aquilo que espera já veio.</translation>
    </message>
    <message>
        <source>Lost update of %1: %2 overwrote%3 what %4 had stored%5, without having seen it. Hold one lock from the reading to the writing.</source>
        <translation>Atualização perdida de %1: %2 escreveu%3 por cima do que %4 havia guardado%5, sem o ter visto. Mantenha uma mesma trava da leitura até a escrita.</translation>
    </message>
    <message>
        <source>%1 cannot end: nobody takes out of %2 what it put there%3. Empty the queue before join().</source>
        <translation>%1 não pode terminar: ninguém tira de %2 o que ali foi posto%3. Esvazie a fila antes de join().</translation>
    </message>
    <message>
        <source>%1 released %2, which nobody held%3.</source>
        <translation>%1 liberou %2, que ninguém havia adquirido%3.</translation>
    </message>
    <message>
        <source>%1 released %2, which it did not hold%3. Who takes it gives it back.</source>
        <translation>%1 liberou %2 sem o ter adquirido%3. Quem adquire é quem libera.</translation>
    </message>
    <message>
        <source>%1 released %2 more often than it was taken%3.</source>
        <translation>%1 liberou %2 mais vezes do que foi adquirido%3.</translation>
    </message>
    <message>
        <source>%1 used %2 without holding its lock%3. Do it inside “with %2:”.</source>
        <translation>%1 usou %2 sem ter adquirido a sua trava%3. Faça isso dentro de “with %2:”.</translation>
    </message>
    <message>
        <source>%1 broke%2: not all came in time, or it was aborted. Concerned: %3.</source>
        <translation>%1 se quebrou%2: nem todos chegaram a tempo, ou foi abortada. Envolvidos: %3.</translation>
    </message>
    <message>
        <source>Cut off in the middle, because their process ended: %1%2. Join threads that shall finish.</source>
        <translation>Interrompidas no meio, porque o seu processo terminou: %1%2. Use join() nas threads que devem chegar ao fim.</translation>
    </message>
    <message>
        <source>The program starts processes while another process imports it%1. Start them under “if __name__ == &quot;__main__&quot;:”.</source>
        <translation>O programa inicia processos enquanto outro processo o importa%1. Inicie-os sob “if __name__ == &quot;__main__&quot;:”.</translation>
    </message>
    <message>
        <source>%1 called the function itself and gave its result as the target%2. Name the function without brackets: target=f, not target=f().</source>
        <translation>%1 chamou a própria função e deu o resultado dela como target%2. Escreva o nome da função sem parênteses: target=f, e não target=f().</translation>
    </message>
    <message>
        <source>%1 This happened %2 times.</source>
        <translation>%1 Isto aconteceu %2 vezes.</translation>
    </message>
    <message>
        <source>One of them has to end without waiting for the other.</source>
        <translation>Um deles tem de terminar sem esperar pelo outro.</translation>
    </message>
</context>
<context>
    <name>trama::TimeText</name>
    <message>
        <source>s</source>
        <comment>unit: seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>unit: milliseconds</comment>
        <translation>ms</translation>
    </message>
    <message>
        <source>µs</source>
        <comment>unit: microseconds</comment>
        <translation>µs</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>trama::TimelineView</name>
    <message>
        <source>since %1, so far %2</source>
        <translation>desde %1, até agora %2</translation>
    </message>
    <message>
        <source>from %1 to %2: %3</source>
        <translation>de %1 a %2: %3</translation>
    </message>
    <message>
        <source>sampled</source>
        <translation>amostrados</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Linha do tempo</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>Rolar as faixas</translation>
    </message>
    <message>
        <source>Nobody has woken it.</source>
        <translation>Ninguém a acordou.</translation>
    </message>
    <message>
        <source>They wait for each other in a circle: nobody will wake it.</source>
        <translation>Elas esperam umas pelas outras em círculo: ninguém vai acordá-la.</translation>
    </message>
</context>
<context>
    <name>trama::TimelineWords</name>
    <message>
        <source>core %1</source>
        <translation>núcleo %1</translation>
    </message>
    <message>
        <source>runs on core %1</source>
        <translation>em execução no núcleo %1</translation>
    </message>
    <message>
        <source>holds %1</source>
        <translation>segura %1</translation>
    </message>
    <message>
        <source>has not begun</source>
        <translation>ainda não começou</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>terminou</translation>
    </message>
    <message>
        <source>waits for the GIL</source>
        <translation>espera o GIL</translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation>dorme</translation>
    </message>
    <message>
        <source>waits for input or output</source>
        <translation>espera entrada ou saída</translation>
    </message>
    <message>
        <source>could run, has no core</source>
        <translation>pronta, sem núcleo</translation>
    </message>
    <message>
        <source>waits, for what is not known</source>
        <translation>espera, não se sabe o quê</translation>
    </message>
    <message>
        <source>is under way; its core is not known</source>
        <translation>está em andamento; não se sabe em que núcleo</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>espera %1</translation>
    </message>
    <message>
        <source>waits for %1, held by %2</source>
        <translation>espera %1, que %2 segura</translation>
    </message>
    <message>
        <source>waits for all that it started to end</source>
        <translation>espera o fim de tudo o que iniciou</translation>
    </message>
    <message>
        <source>waits for %1 to end</source>
        <translation>espera o fim de %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, linha %2</translation>
    </message>
    <message>
        <source>%1, line %2, in %3</source>
        <translation>%1, linha %2, em %3</translation>
    </message>
    <message>
        <source>waits for room in %1</source>
        <translation>espera por espaço em %1</translation>
    </message>
    <message>
        <source>waits for an item of %1</source>
        <translation>espera por um item de %1</translation>
    </message>
    <message>
        <source>waits until everything in %1 is done</source>
        <translation>espera até que tudo em %1 esteja feito</translation>
    </message>
    <message>
        <source>waits for room in the pipe %1</source>
        <translation>espera por espaço no pipe %1</translation>
    </message>
    <message>
        <source>waits for a message of %1</source>
        <translation>espera por uma mensagem de %1</translation>
    </message>
    <message>
        <source>cannot end before what it put into %1 is read</source>
        <translation>não pode terminar antes que leiam o que pôs em %1</translation>
    </message>
    <message>
        <source>waits for the answer of %1</source>
        <translation>espera pela resposta de %1</translation>
    </message>
    <message>
        <source>waits for a result of %1</source>
        <translation>espera por um resultado de %1</translation>
    </message>
    <message>
        <source>waits until %1 is notified</source>
        <translation>espera até que %1 seja notificada</translation>
    </message>
    <message>
        <source>waits until %1 is set</source>
        <translation>espera até que %1 seja acionado</translation>
    </message>
    <message>
        <source>waits at %1, %2 of %3 are there</source>
        <translation>espera em %1; chegaram %2 de %3</translation>
    </message>
    <message>
        <source>holds the GIL</source>
        <translation>está com o GIL</translation>
    </message>
    <message numerus="yes">
        <source>+ %n object(s)</source>
        <translation>
            <numerusform>+ %n objeto</numerusform>
            <numerusform>+ %n objetos</numerusform>
        </translation>
    </message>
    <message>
        <source>fewer objects</source>
        <translation>menos objetos</translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n thread(s)</source>
        <translation>
            <numerusform>%1 + %n thread</numerusform>
            <numerusform>%1 + %n threads</numerusform>
        </translation>
    </message>
    <message>
        <source>wrote %1 into %2</source>
        <translation>escreveu %1 em %2</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>sinalizado %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <comment>on the axis</comment>
        <translation>passo %1</translation>
    </message>
</context>
<context>
    <name>trama::cli</name>
    <message>
        <source>Run a program once and tell where its time went.</source>
        <translation>Executa um programa uma vez e conta em que o tempo foi gasto.</translation>
    </message>
    <message>
        <source>The program; what follows -- is passed to it.</source>
        <translation>O programa; o que vem depois de -- é passado a ele.</translation>
    </message>
    <message>
        <source>The interpreter to use.</source>
        <translation>O interpretador a usar.</translation>
    </message>
    <message>
        <source>End the program after this many seconds.</source>
        <translation>Encerrar o programa depois de tantos segundos.</translation>
    </message>
    <message>
        <source>Show the lanes as text, on stderr; the default at a terminal.</source>
        <translation>Mostrar as faixas como texto, em stderr; é o padrão em um terminal.</translation>
    </message>
    <message>
        <source>Tell everything as JSON, to OUT or to stdout.</source>
        <translation>Contar tudo em JSON, em OUT ou em stdout.</translation>
    </message>
    <message>
        <source>--limit-s takes a number of seconds above 0, not “%1”.</source>
        <translation>--limit-s pede um número de segundos maior que 0, não “%1”.</translation>
    </message>
    <message>
        <source>Which program? Say: trama run FILE.py</source>
        <translation>Qual programa? Diga: trama run ARQUIVO.py</translation>
    </message>
    <message>
        <source>The JSON could not be written to stdout.</source>
        <translation>O JSON não pôde ser escrito em stdout.</translation>
    </message>
    <message>
        <source>The JSON could not be written to %1: %2.</source>
        <translation>O JSON não pôde ser escrito em %1: %2.</translation>
    </message>
    <message>
        <source>The program was ended: it ran into the limit of --limit-s.</source>
        <translation>O programa foi encerrado: chegou ao limite de --limit-s.</translation>
    </message>
    <message>
        <source>running</source>
        <translation>em execução</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>pronta</translation>
    </message>
    <message>
        <source>waits for the GIL</source>
        <translation>espera o GIL</translation>
    </message>
    <message>
        <source>waits for an object</source>
        <translation>espera um objeto</translation>
    </message>
    <message>
        <source>waits for a task to end</source>
        <translation>espera o fim de uma tarefa</translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation>dorme</translation>
    </message>
    <message>
        <source>waits for input or output</source>
        <translation>espera entrada ou saída</translation>
    </message>
    <message>
        <source>waits, for what is not known</source>
        <translation>espera, não se sabe o quê</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>não se sabe</translation>
    </message>
    <message>
        <source>core %1</source>
        <translation>núcleo %1</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>processo %1</translation>
    </message>
    <message>
        <source>%1 s · tasks: %2 · cores busy at once, at most: %3 of %4</source>
        <translation>%1 s · tarefas: %2 · núcleos ocupados ao mesmo tempo, no máximo: %3 de %4</translation>
    </message>
    <message>
        <source>Records that are missing: %1</source>
        <translation>Registros que faltam: %1</translation>
    </message>
    <message>
        <source>End the program when its processes use more memory than this together.</source>
        <translation>Encerra o programa quando seus processos, juntos, usam mais memória do que isto.</translation>
    </message>
    <message>
        <source>Run it as somebody else&apos;s program: without network, and without writing outside a temporary folder.</source>
        <translation>Executa-o como programa de outra pessoa: sem rede e sem escrever fora de uma pasta temporária.</translation>
    </message>
    <message>
        <source>--memory-limit-mb takes a whole number of megabytes above 0, not “%1”.</source>
        <translation>--memory-limit-mb recebe um número inteiro de megabytes maior que 0, não “%1”.</translation>
    </message>
    <message>
        <source>Let Trama decide who goes next; time is virtual.</source>
        <translation>Deixar o Trama decidir quem é o próximo; o tempo é virtual.</translation>
    </message>
    <message>
        <source>In the Lab: so many cores, 1 to 16.</source>
        <translation>No Lab: quantos núcleos, de 1 a 16.</translation>
    </message>
    <message>
        <source>In the Lab: any (switches at any shared access), cpython (where this Python has them) or free-threaded (no GIL). Without it: any.</source>
        <translation>No Lab: any (trocas em qualquer acesso compartilhado), cpython (onde este Python as faz) ou free-threaded (sem GIL). Sem a opção: any.</translation>
    </message>
    <message>
        <source>In the Lab: how long a thread keeps the GIL from others.</source>
        <translation>No Lab: por quanto tempo uma thread guarda o GIL das outras.</translation>
    </message>
    <message>
        <source>In the Lab: decide at random, by this number.</source>
        <translation>No Lab: decidir ao acaso, a partir deste número.</translation>
    </message>
    <message>
        <source>In the Lab: take the steps that this file has.</source>
        <translation>No Lab: dar os passos que este arquivo contém.</translation>
    </message>
    <message>
        <source>In the Lab: write the steps that were taken to this file.</source>
        <translation>No Lab: gravar neste arquivo os passos que foram dados.</translation>
    </message>
    <message>
        <source>Write everything that happened to this file, a line each.</source>
        <translation>Gravar neste arquivo tudo o que aconteceu, uma linha para cada coisa.</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not “%4”.</source>
        <translation>--%1 recebe um número de %2 a %3, não “%4”.</translation>
    </message>
    <message>
        <source>--interpreter takes any, cpython or free-threaded, not “%1”.</source>
        <translation>--interpreter recebe any, cpython ou free-threaded, não “%1”.</translation>
    </message>
    <message>
        <source>--seed takes a whole number, not “%1”.</source>
        <translation>--seed recebe um número inteiro, não “%1”.</translation>
    </message>
    <message>
        <source>The schedule could not be written to %1: %2.</source>
        <translation>O escalonamento não pôde ser gravado em %1: %2.</translation>
    </message>
    <message>
        <source>The events could not be written to %1: %2.</source>
        <translation>Os eventos não puderam ser gravados em %1: %2.</translation>
    </message>
    <message>
        <source>--%1 belongs to --%2.</source>
        <translation>--%1 só vale junto com --%2.</translation>
    </message>
    <message>
        <source>With --seed: by random priorities, which change DEPTH - 1 times at random steps. Finds what hangs on the order of DEPTH steps.</source>
        <translation>Com --seed: por prioridades sorteadas, que mudam DEPTH - 1 vezes em passos sorteados. Encontra o que depende da ordem de DEPTH passos.</translation>
    </message>
    <message>
        <source>With --pct: how many steps the program takes. Without it a first run, unseen, counts them.</source>
        <translation>Com --pct: quantos passos o programa dá. Sem ela, uma primeira execução, que não aparece, conta os passos.</translation>
    </message>
    <message>
        <source>In the Lab: run the program again and again, unseen, for the order with the fewest preemptions that has the same outcome: exit status, deadlock or not, and stdout. --save-schedule writes that one.</source>
        <translation>No Lab: executa o programa várias vezes, sem mostrar, em busca da ordem com menos preempções que dá o mesmo resultado: código de saída, deadlock ou não, e stdout. --save-schedule grava essa ordem.</translation>
    </message>
    <message>
        <source>With --shrink: so many runs at most. Without it: 1000.</source>
        <translation>Com --shrink: no máximo tantas execuções. Sem ela: 1000.</translation>
    </message>
    <message>
        <source>Preemptions: %1 instead of %2, after %3 runs.</source>
        <translation>Preempções: %1 em vez de %2, após %3 execuções.</translation>
    </message>
    <message>
        <source>No order with fewer has this outcome.</source>
        <translation>Nenhuma ordem com menos tem este resultado.</translation>
    </message>
    <message>
        <source>The search ended at --shrink-runs; an order with fewer may have this outcome.</source>
        <translation>A busca parou em --shrink-runs; uma ordem com menos pode ter este resultado.</translation>
    </message>
    <message>
        <source>The search was ended; an order with fewer may have this outcome.</source>
        <translation>A busca foi interrompida; uma ordem com menos pode ter este resultado.</translation>
    </message>
    <message>
        <source>The schedule %1 cannot be read: %2.</source>
        <translation>O escalonamento %1 não pode ser lido: %2.</translation>
    </message>
    <message>
        <source>%1 is no schedule of this version of Trama.</source>
        <translation>%1 não é um escalonamento desta versão do Trama.</translation>
    </message>
    <message>
        <source>The schedule %1 was recorded of another program, or on another Python. Record it anew with --save-schedule.</source>
        <translation>O escalonamento %1 foi gravado com outro programa ou em outro Python. Grave-o de novo com --save-schedule.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number above 0, not “%2”.</source>
        <translation>--%1 espera um número inteiro maior que 0, não “%2”.</translation>
    </message>
    <message>
        <source>Try every order that differs, each exactly once.</source>
        <translation>Testa todas as ordens que diferem, cada uma exatamente uma vez.</translation>
    </message>
    <message>
        <source>any (switches at any shared access), cpython (where this Python has them) or free-threaded (no GIL). Without it: any.</source>
        <translation>any (trocas em qualquer acesso compartilhado), cpython (onde este Python as faz) ou free-threaded (sem GIL). Sem esta opção: any.</translation>
    </message>
    <message>
        <source>End the search after this many seconds.</source>
        <translation>Encerra a busca depois de tantos segundos.</translation>
    </message>
    <message>
        <source>End the search after so many orders.</source>
        <translation>Encerra a busca depois de tantas ordens.</translation>
    </message>
    <message>
        <source>How many at a time. Without it: one a core.</source>
        <translation>Quantas ao mesmo tempo. Sem esta opção: uma por núcleo.</translation>
    </message>
    <message>
        <source>What every order must print; a final newline apart.</source>
        <translation>O que toda ordem deve imprimir, sem contar a quebra de linha final.</translation>
    </message>
    <message>
        <source>How many tasks may be inside a function at a time, as work=2 or Table.sit=2.</source>
        <translation>Quantas tarefas podem estar dentro de uma função ao mesmo tempo, como work=2 ou Table.sit=2.</translation>
    </message>
    <message>
        <source>--at-most takes a function and a number above 0, as work=2, not &quot;%1&quot;.</source>
        <translation>--at-most espera uma função e um número maior que 0, como work=2, não &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>%1 has no function %2.</source>
        <translation>%1 não tem a função %2.</translation>
    </message>
    <message>
        <source>Which program? Say: trama explore FILE.py</source>
        <translation>Qual programa? Diga: trama explore ARQUIVO.py</translation>
    </message>
    <message>
        <source>ends with an exception: %1</source>
        <translation>termina com uma exceção: %1</translation>
    </message>
    <message>
        <source>deadlock</source>
        <translation>impasse (deadlock)</translation>
    </message>
    <message>
        <source>does not end</source>
        <translation>não termina</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>nothing printed</source>
        <translation>não imprime nada</translation>
    </message>
    <message>
        <source>(too many inside)</source>
        <translation>(tarefas demais dentro)</translation>
    </message>
    <message>
        <source>%1 orders, %2 outcomes</source>
        <translation>%1 ordens, %2 resultados</translation>
    </message>
</context>
<context>
    <name>trama::code::CodePane</name>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>The Python program. Each thread or process has a token at its present line.</source>
        <translation>O programa em Python. Cada thread ou processo tem uma ficha na linha em que está.</translation>
    </message>
    <message>
        <source>Find in the program</source>
        <translation>Localizar no programa</translation>
    </message>
</context>
<context>
    <name>trama::code::Editor</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refazer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Recor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Co&amp;lar</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Selecionar &amp;tudo</translation>
    </message>
</context>
<context>
    <name>trama::code::StepNote</name>
    <message>
        <source>write %1</source>
        <translation>escreve %1</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>lê %1</translation>
    </message>
    <message>
        <source>write %1 = %2</source>
        <translation>escreve %1 = %2</translation>
    </message>
    <message>
        <source>read %1 = %2</source>
        <translation>lê %1 = %2</translation>
    </message>
    <message>
        <source>calculate</source>
        <translation>calcula</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leu</translation>
    </message>
    <message>
        <source>write</source>
        <translation>escreve</translation>
    </message>
</context>
<context>
    <name>trama::code::ValueNote</name>
    <message>
        <source>held by %1</source>
        <translation>com %1</translation>
    </message>
    <message>
        <source>set</source>
        <comment>an Event</comment>
        <translation>sinalizado</translation>
    </message>
</context>
<context>
    <name>trama::course::JsonFile</name>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>O arquivo não pode ser lido: %1</translation>
    </message>
    <message>
        <source>Create it, or let its owner allow reading it.</source>
        <translation>Crie o arquivo, ou peça ao dono que permita a leitura.</translation>
    </message>
    <message>
        <source>The file is larger than one megabyte.</source>
        <translation>O arquivo tem mais de um megabyte.</translation>
    </message>
    <message>
        <source>Keep texts in Markdown files and programs beside it.</source>
        <translation>Deixe os textos em arquivos Markdown e os programas ao lado dele.</translation>
    </message>
    <message>
        <source>This is not JSON: %1.</source>
        <translation>Isto não é JSON: %1.</translation>
    </message>
    <message>
        <source>Look for a missing comma, quote or bracket at this line or the one before it.</source>
        <translation>Procure uma vírgula, aspas ou colchete que falte nesta linha ou na anterior.</translation>
    </message>
    <message>
        <source>The file holds a list where an object is needed.</source>
        <translation>O arquivo contém uma lista onde é preciso um objeto.</translation>
    </message>
    <message>
        <source>Begin it with { and end it with }.</source>
        <translation>Comece com { e termine com }.</translation>
    </message>
    <message>
        <source>“%1” is missing, or is no text.</source>
        <translation>“%1” falta, ou não é um texto.</translation>
    </message>
    <message>
        <source>Write &quot;%1&quot;: &quot;…&quot;.</source>
        <translation>Escreva &quot;%1&quot;: &quot;…&quot;.</translation>
    </message>
    <message>
        <source>“%1” says nothing in the language %2.</source>
        <translation>“%1” não diz nada no idioma %2.</translation>
    </message>
    <message>
        <source>Write &quot;%1&quot;: {&quot;%2&quot;: &quot;…&quot;}, with an entry for every language that chapter.json lists.</source>
        <translation>Escreva &quot;%1&quot;: {&quot;%2&quot;: &quot;…&quot;}, com uma entrada para cada idioma que chapter.json lista.</translation>
    </message>
    <message>
        <source>“%1” is missing, empty, or no list.</source>
        <translation>“%1” falta, está vazia ou não é uma lista.</translation>
    </message>
    <message>
        <source>Write &quot;%1&quot;: […] with at least one entry.</source>
        <translation>Escreva &quot;%1&quot;: […] com ao menos uma entrada.</translation>
    </message>
    <message>
        <source>An entry of “%1” is no text.</source>
        <translation>Uma entrada de “%1” não é um texto.</translation>
    </message>
    <message>
        <source>Write each entry in quotes.</source>
        <translation>Escreva cada entrada entre aspas.</translation>
    </message>
    <message>
        <source>An entry of “%1” is no object.</source>
        <translation>Uma entrada de “%1” não é um objeto.</translation>
    </message>
    <message>
        <source>Write each entry as {…}.</source>
        <translation>Escreva cada entrada como {…}.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number from %2 to %3.</source>
        <translation>“%1” não é um número inteiro de %2 a %3.</translation>
    </message>
    <message>
        <source>Write &quot;%1&quot;: %2, without quotes.</source>
        <translation>Escreva &quot;%1&quot;: %2, sem aspas.</translation>
    </message>
    <message>
        <source>“%1” means nothing here.</source>
        <translation>“%1” não significa nada aqui.</translation>
    </message>
    <message>
        <source>Correct or remove it; known here: %1.</source>
        <translation>Corrija ou remova; conhecidos aqui: %1.</translation>
    </message>
</context>
<context>
    <name>trama::course::Loader</name>
    <message>
        <source>“%1” is no folder of this chapter.</source>
        <translation>“%1” não é uma pasta deste capítulo.</translation>
    </message>
    <message>
        <source>Name a folder beside chapter.json, without a path.</source>
        <translation>Indique uma pasta ao lado de chapter.json, sem caminho.</translation>
    </message>
    <message>
        <source>Another exercise has the id “%1” too.</source>
        <translation>Outro exercício também tem o id “%1”.</translation>
    </message>
    <message>
        <source>Give each exercise an id of its own.</source>
        <translation>Dê um id próprio a cada exercício.</translation>
    </message>
    <message>
        <source>The lesson in the language %1 is missing.</source>
        <translation>Falta a lição no idioma %1.</translation>
    </message>
    <message>
        <source>Write it; its second-level headings (##) are the steps.</source>
        <translation>Escreva a lição; os títulos de segundo nível (##) são os passos.</translation>
    </message>
    <message>
        <source>Two variants have the id “%1”.</source>
        <translation>Duas variantes têm o id “%1”.</translation>
    </message>
    <message>
        <source>Give each variant an id of its own.</source>
        <translation>Dê um id próprio a cada variante.</translation>
    </message>
    <message>
        <source>The program “%1” lies outside its exercise.</source>
        <translation>O programa “%1” está fora do exercício.</translation>
    </message>
    <message>
        <source>Put it into the exercise&apos;s folder, and write its path from there.</source>
        <translation>Coloque-o na pasta do exercício e escreva o caminho a partir dali.</translation>
    </message>
    <message>
        <source>The program “%1” is not there.</source>
        <translation>O programa “%1” não está lá.</translation>
    </message>
    <message>
        <source>Create %1, or correct the name.</source>
        <translation>Crie %1, ou corrija o nome.</translation>
    </message>
    <message>
        <source>There is no chapter in this folder.</source>
        <translation>Não há capítulo nesta pasta.</translation>
    </message>
    <message>
        <source>Put a folder with a chapter.json into it.</source>
        <translation>Coloque nela uma pasta com um chapter.json.</translation>
    </message>
</context>
<context>
    <name>trama::lesson::ContentsList</name>
    <message>
        <source>Contents</source>
        <translation>Conteúdo</translation>
    </message>
    <message>
        <source>+ Open a program of your own…</source>
        <translation>+ Abrir um programa seu…</translation>
    </message>
    <message>
        <source>Open a Python program of your own (Ctrl+O)</source>
        <translation>Abrir um programa Python seu (Ctrl+O)</translation>
    </message>
    <message>
        <source>Open a program of your own</source>
        <translation>Abrir um programa seu</translation>
    </message>
</context>
<context>
    <name>trama::lesson::ContentsModel</name>
    <message>
        <source>Your own programs</source>
        <translation>Seus programas</translation>
    </message>
</context>
<context>
    <name>trama::narration::FilterBar</name>
    <message>
        <source>All tasks</source>
        <translation>Todas as tarefas</translation>
    </message>
    <message>
        <source>Whose events</source>
        <translation>Eventos de quem</translation>
    </message>
    <message>
        <source>Show only what one thread or process did</source>
        <translation>Mostrar só o que uma thread ou um processo fez</translation>
    </message>
    <message>
        <source>All objects</source>
        <translation>Todos os objetos</translation>
    </message>
    <message>
        <source>Events with which object</source>
        <translation>Eventos com qual objeto</translation>
    </message>
    <message>
        <source>Show only what was done with one object</source>
        <translation>Mostrar só o que se fez com um objeto</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Localizar…</translation>
    </message>
    <message>
        <source>Find in what happened</source>
        <translation>Localizar no que aconteceu</translation>
    </message>
    <message>
        <source>Find in what happened (Ctrl+F)</source>
        <translation>Localizar no que aconteceu (Ctrl+F)</translation>
    </message>
    <message>
        <source>All but the GIL</source>
        <translation>Tudo, menos o GIL</translation>
    </message>
</context>
<context>
    <name>trama::narration::NarrationModel</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, linha %2</translation>
    </message>
</context>
<context>
    <name>trama::narration::NarrationPane</name>
    <message>
        <source>searching: %1 %</source>
        <translation>procurando: %1 %</translation>
    </message>
    <message>
        <source>Nothing of that kind happened in this run.</source>
        <translation>Nada disso aconteceu nesta execução.</translation>
    </message>
    <message>
        <source>What happens in a run is told here, event by event. Click on an event to see the run as it was then.</source>
        <translation>Aqui se conta, evento por evento, o que acontece em uma execução. Clique em um evento para ver a execução naquele momento.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>The events of the run. The arrow keys go from one to the next, and the run with them.</source>
        <translation>Os eventos da execução. As setas vão de um ao outro, e a execução vai junto.</translation>
    </message>
    <message>
        <source>Find in what happened</source>
        <translation>Localizar no que aconteceu</translation>
    </message>
</context>
<context>
    <name>trama::narration::NarrationView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
</context>
<context>
    <name>trama::objectName</name>
    <message>
        <source>an object</source>
        <translation>um objeto</translation>
    </message>
    <message>
        <source>%1 of line %2</source>
        <comment>kind of object</comment>
        <translation>%1 da linha %2</translation>
    </message>
    <message>
        <source>%1 · line %2</source>
        <comment>name of object</comment>
        <translation>%1 · linha %2</translation>
    </message>
</context>
<context>
    <name>trama::outcomes::OutcomesModel</name>
    <message>
        <source>Exception</source>
        <translation>Exceção</translation>
    </message>
    <message>
        <source>Deadlock</source>
        <translation>Impasse (deadlock)</translation>
    </message>
    <message>
        <source>Does not end</source>
        <translation>Não termina</translation>
    </message>
    <message>
        <source>prints nothing</source>
        <translation>não imprime nada</translation>
    </message>
    <message>
        <source>Orders: %1 of %2. %3</source>
        <translation>Ordens: %1 de %2. %3</translation>
    </message>
</context>
<context>
    <name>trama::outcomes::OutcomesPane</name>
    <message>
        <source>Trama can run the program in every order that makes a difference, and lists here all that can come of it: what it prints, deadlocks, exceptions.</source>
        <translation>O Trama pode executar o programa em todas as ordens que fazem diferença e lista aqui tudo em que ele pode dar: o que imprime, impasses (deadlocks), exceções.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Trying all orders</source>
        <translation>Testando todas as ordens</translation>
    </message>
    <message>
        <source>The program was changed since: this is what its earlier text comes to.</source>
        <translation>O programa foi alterado desde então: estes são os resultados do texto anterior.</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Todos os resultados</translation>
    </message>
    <message>
        <source>What the program can come to. Enter runs the shortest order that comes to it.</source>
        <translation>Os resultados a que o programa pode chegar. Enter executa a ordem mais curta que leva ao resultado.</translation>
    </message>
    <message>
        <source>Orders, and what they come to. A click runs the shortest.</source>
        <translation>Ordens, e no que elas dão. Um clique executa a mais curta.</translation>
    </message>
</context>
<context>
    <name>trama::outcomes::OutcomesView</name>
    <message>
        <source>&amp;Run in this order</source>
        <translation>&amp;Executar nesta ordem</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
</context>
<context>
    <name>trama::output::InputRow</name>
    <message>
        <source>The program waits for &amp;input:</source>
        <translation>O programa espera uma &amp;entrada:</translation>
    </message>
    <message>
        <source>Input for the program</source>
        <translation>Entrada para o programa</translation>
    </message>
    <message>
        <source>what input() will read</source>
        <translation>o que input() vai ler</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Send this line to the program (Enter)</source>
        <translation>Enviar esta linha ao programa (Enter)</translation>
    </message>
    <message>
        <source>Send this line to the program</source>
        <translation>Enviar esta linha ao programa</translation>
    </message>
    <message>
        <source>End of input</source>
        <translation>Fim da entrada</translation>
    </message>
    <message>
        <source>Tell the program that no more input will come (as Ctrl+D in a terminal)</source>
        <translation>Avisar ao programa que não virá mais entrada (como Ctrl+D em um terminal)</translation>
    </message>
    <message>
        <source>&amp;Input for the program:</source>
        <translation>&amp;Entrada para o programa:</translation>
    </message>
</context>
<context>
    <name>trama::output::OutputPane</name>
    <message>
        <source>The output is cut: the program wrote %1 more, which is not kept.</source>
        <translation>A saída foi cortada: o programa escreveu mais %1, que não estão guardados.</translation>
    </message>
    <message>
        <source>Output of the program</source>
        <translation>Saída do programa</translation>
    </message>
    <message>
        <source>What the program prints appears here, each line with the token of the thread or process that wrote it.</source>
        <translation>O que o programa imprime aparece aqui, cada linha com a ficha da thread ou do processo que a escreveu.</translation>
    </message>
</context>
<context>
    <name>trama::output::OutputView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Selecionar &amp;tudo</translation>
    </message>
    <message>
        <source>written to stderr</source>
        <translation>escrito em stderr</translation>
    </message>
    <message>
        <source>written to stdout</source>
        <translation>escrito em stdout</translation>
    </message>
    <message>
        <source>%1; by whom is not known</source>
        <translation>%1; não se sabe por quem</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 por %2</translation>
    </message>
</context>
<context>
    <name>trama::problems::ProblemRow</name>
    <message>
        <source>Show me</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Go to the time when it happened, and to its line</source>
        <translation>Ir para o momento em que aconteceu, e para a linha</translation>
    </message>
</context>
<context>
    <name>trama::problems::ProblemsPane</name>
    <message>
        <source>Nothing went wrong in this run, as far as could be seen. That does not mean that nothing can go wrong.</source>
        <translation>Nada deu errado nesta execução, até onde se pôde ver. Isso não quer dizer que nada possa dar errado.</translation>
    </message>
    <message>
        <source>What goes wrong in a run is listed here: deadlocks, lost updates, exceptions that nobody caught.</source>
        <translation>Aqui aparece o que dá errado em uma execução: impasses, atualizações perdidas, exceções que ninguém capturou.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
</context>
<context>
    <name>trama::run</name>
    <message>
        <source>There is no file %1. Save the program, or open another one.</source>
        <translation>Não existe o arquivo %1. Salve o programa, ou abra outro.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions, or open another program.</source>
        <translation>%1 não pode ser lido. Confira as permissões, ou abra outro programa.</translation>
    </message>
    <message>
        <source>Trama&apos;s own folder “probe” is missing beside the program. Build or install Trama again.</source>
        <translation>Falta a pasta “probe” do Trama ao lado do programa. Compile ou instale o Trama de novo.</translation>
    </message>
    <message>
        <source>No temporary folder for the run could be made in %1 (%2). Free some space there.</source>
        <translation>Não foi possível criar uma pasta temporária para a execução em %1 (%2). Libere espaço ali.</translation>
    </message>
    <message>
        <source>The program&apos;s input and output could not be opened (%1). Close other programs and try again.</source>
        <translation>A entrada e a saída do programa não puderam ser abertas (%1). Feche outros programas e tente de novo.</translation>
    </message>
    <message>
        <source>This Python is a free-threaded one: it runs without a GIL.</source>
        <translation>Este Python é livre de GIL (free-threaded): ele roda sem GIL.</translation>
    </message>
    <message>
        <source>Who holds the GIL is not known: in one of the program&apos;s processes it could not be watched. That Python may be linked statically, or its GIL is one that Trama does not know.</source>
        <translation>Não se sabe quem está com o GIL: em um dos processos do programa não foi possível observá-lo. Aquele Python talvez tenha sido ligado estaticamente, ou o GIL dele é de um tipo que o Trama não conhece.</translation>
    </message>
    <message>
        <source>Who holds the GIL is not shown: what was seen of it contradicted what the program did.</source>
        <translation>Quem está com o GIL não é mostrado: o que se viu dele contradisse o que o programa fez.</translation>
    </message>
    <message>
        <source>Who holds the GIL is not known: no Python process of the program could be watched.</source>
        <translation>Não se sabe quem está com o GIL: nenhum processo Python do programa pôde ser observado.</translation>
    </message>
    <message>
        <source>This program is not your own, and it can write wherever you can: this system cannot withhold that (it takes Landlock, in Linux 6.2 or later).</source>
        <translation>Este programa não é seu e pode escrever onde você pode: este sistema não consegue impedir isso (é preciso o Landlock, do Linux 6.2 ou posterior).</translation>
    </message>
    <message>
        <source>This program is not your own, and it can use the network: this system cannot withhold that (it takes seccomp).</source>
        <translation>Este programa não é seu e pode usar a rede: este sistema não consegue impedir isso (é preciso o seccomp).</translation>
    </message>
    <message>
        <source>This program is not your own, and it can write wherever you can and use the network: this system cannot withhold that (it takes Landlock and seccomp).</source>
        <translation>Este programa não é seu e pode escrever onde você pode e usar a rede: este sistema não consegue impedir isso (são precisos o Landlock e o seccomp).</translation>
    </message>
    <message>
        <source>Deadlock: tasks are left, and none of them can ever go on.</source>
        <translation>Impasse (deadlock): restam tarefas, e nenhuma delas poderá continuar.</translation>
    </message>
    <message>
        <source>The program was ended after %L1 steps: it may never end.</source>
        <translation>O programa foi encerrado depois de %L1 passos: talvez ele nunca termine.</translation>
    </message>
    <message>
        <source>The schedule cannot be followed beyond step %L1: the program does something else there. Record it anew.</source>
        <translation>O escalonamento não pode ser seguido além do passo %L1: ali o programa faz outra coisa. Grave-o de novo.</translation>
    </message>
    <message>
        <source>The program uses more shared places than the %L1 that Trama can control. Let the computer decide instead, and run it as it comes.</source>
        <translation>O programa usa mais lugares compartilhados do que os %L1 que o Trama consegue controlar. Deixe o computador decidir e execute-o como vier.</translation>
    </message>
    <message>
        <source>The program started more than %L1 tasks at a time, more than Trama can control. Let the computer decide instead, and run it as it comes.</source>
        <translation>O programa iniciou mais de %L1 tarefas ao mesmo tempo, mais do que o Trama consegue controlar. Deixe o computador decidir e execute-o como vier.</translation>
    </message>
    <message>
        <source>The program was ended: line %2 of %1 is stuck in code that Trama cannot control.</source>
        <translation>O programa foi encerrado: a linha %2 de %1 está parada em código que o Trama não consegue controlar.</translation>
    </message>
    <message>
        <source>The program was ended: it is stuck in code that Trama cannot control.</source>
        <translation>O programa foi encerrado: está parado em código que o Trama não consegue controlar.</translation>
    </message>
    <message>
        <source>The program was ended: line %2 of %1 loops without doing anything that others can notice.</source>
        <translation>O programa foi encerrado: a linha %2 de %1 fica em laço sem fazer nada que as outras tarefas possam notar.</translation>
    </message>
    <message>
        <source>The program was ended: it loops without doing anything that others can notice.</source>
        <translation>O programa foi encerrado: fica em laço sem fazer nada que as outras tarefas possam notar.</translation>
    </message>
    <message>
        <source>The program was ended: line %2 of %1 looks again and again at what nobody changes any more.</source>
        <translation>O programa foi encerrado: a linha %2 de %1 olha sem parar para algo que ninguém mais muda.</translation>
    </message>
    <message>
        <source>The program was ended: it looks again and again at what nobody changes any more.</source>
        <translation>O programa foi encerrado: olha sem parar para algo que ninguém mais muda.</translation>
    </message>
    <message>
        <source>A thread that %1 started was not controlled: the same schedule may come to something else.</source>
        <translation>Uma thread que %1 iniciou não foi controlada: a mesma ordem pode dar outro resultado.</translation>
    </message>
    <message>
        <source>%1, which the program started, was not controlled: the same schedule may come to something else.</source>
        <translation>%1, que o programa iniciou, não foi controlado: a mesma ordem pode dar outro resultado.</translation>
    </message>
    <message>
        <source>What came from the network was not controlled: the same schedule may come to something else.</source>
        <translation>O que veio da rede não foi controlado: a mesma ordem pode dar outro resultado.</translation>
    </message>
    <message>
        <source>A thread that %3 started at line %2 of %1 was not controlled: the same schedule may come to something else.</source>
        <translation>Uma thread que %3 iniciou na linha %2 de %1 não foi controlada: o mesmo escalonamento pode dar outro resultado.</translation>
    </message>
    <message>
        <source>%3, which line %2 of %1 started, was not controlled: the same schedule may come to something else.</source>
        <translation>%3, que a linha %2 de %1 iniciou, não foi controlado: o mesmo escalonamento pode dar outro resultado.</translation>
    </message>
    <message>
        <source>What came from the network at line %2 of %1 was not controlled: the same schedule may come to something else.</source>
        <translation>O que veio da rede na linha %2 de %1 não foi controlado: o mesmo escalonamento pode dar outro resultado.</translation>
    </message>
    <message>
        <source>At line %2 of %1, Python&apos;s own code waited where the orders are not tried: there may be others.</source>
        <translation>Na linha %2 de %1, o código do próprio Python esperou onde as ordens não são testadas: pode haver outras.</translation>
    </message>
    <message>
        <source>Python&apos;s own code waited where the orders are not tried: there may be others.</source>
        <translation>O código do próprio Python esperou onde as ordens não são testadas: pode haver outras.</translation>
    </message>
    <message>
        <source>Line %2 of %1 draws at random: the orders were tried with what was drawn this time.</source>
        <translation>A linha %2 de %1 sorteia ao acaso: as ordens foram testadas com o que saiu desta vez.</translation>
    </message>
    <message>
        <source>The program draws at random: the orders were tried with what was drawn this time.</source>
        <translation>O programa sorteia ao acaso: as ordens foram testadas com o que saiu desta vez.</translation>
    </message>
    <message>
        <source>Line %2 of %1 writes to the file %3, which the next order finds there.</source>
        <translation>A linha %2 de %1 grava no arquivo %3, e a ordem seguinte o encontra lá.</translation>
    </message>
    <message>
        <source>The program writes to the file %1, which the next order finds there.</source>
        <translation>O programa grava no arquivo %1, e a ordem seguinte o encontra lá.</translation>
    </message>
    <message>
        <source>The program&apos;s end ends the daemon %1: how far it comes before was not tried.</source>
        <translation>O fim do programa encerra o daemon %1: até onde ele chega antes disso não foi testado.</translation>
    </message>
</context>
<context>
    <name>trama::run::CoreWatch</name>
    <message>
        <source>Cores are sampled, so their times are approximate: %1</source>
        <translation>Os núcleos são amostrados, por isso os tempos são aproximados: %1</translation>
    </message>
    <message>
        <source>Which core a thread is on cannot be told here: %1</source>
        <translation>Aqui não dá para saber em que núcleo uma thread está: %1</translation>
    </message>
    <message>
        <source>the system reserves exact switches for the administrator. &quot;sudo sysctl kernel.perf_event_paranoid=2&quot; allows them.</source>
        <translation>o sistema reserva as trocas exatas para o administrador. &quot;sudo sysctl kernel.perf_event_paranoid=2&quot; as permite.</translation>
    </message>
    <message>
        <source>perf_event_open is refused, as in most containers. Outside the container, or with its seccomp profile and CAP_PERFMON allowing perf_event_open, they are exact.</source>
        <translation>perf_event_open é recusado, como na maioria dos contêineres. Fora do contêiner, ou com o perfil seccomp e CAP_PERFMON permitindo perf_event_open, são exatos.</translation>
    </message>
    <message>
        <source>this system&apos;s switch records failed their check.</source>
        <translation>os registros de troca deste sistema falharam na verificação.</translation>
    </message>
    <message>
        <source>this system has no perf_event_open; a usual Linux kernel has.</source>
        <translation>este sistema não tem perf_event_open; um kernel Linux comum tem.</translation>
    </message>
    <message>
        <source>perf_event_open failed (%1).</source>
        <translation>perf_event_open falhou (%1).</translation>
    </message>
</context>
<context>
    <name>trama::run::Launch</name>
    <message>
        <source>The helper trama-launch is missing; install Trama again.</source>
        <translation>Falta o auxiliar trama-launch; instale o Trama de novo.</translation>
    </message>
    <message>
        <source>The program cannot be started (%1).</source>
        <translation>O programa não pode ser iniciado (%1).</translation>
    </message>
    <message>
        <source>The helper %1 cannot be started (%2).</source>
        <translation>O auxiliar %1 não pode ser iniciado (%2).</translation>
    </message>
    <message>
        <source>The folder %1 cannot be entered (%2); choose another working folder.</source>
        <translation>Não é possível entrar na pasta %1 (%2); escolha outra pasta de trabalho.</translation>
    </message>
    <message>
        <source>%1 cannot be started (%2); choose another Python interpreter.</source>
        <translation>%1 não pode ser iniciado (%2); escolha outro interpretador Python.</translation>
    </message>
    <message>
        <source>The program was ended: together its processes used more than %1 MB of memory.</source>
        <translation>O programa foi encerrado: seus processos, juntos, usaram mais de %1 MB de memória.</translation>
    </message>
    <message>
        <source>The program was ended: it had more than %1 processes and threads at one time.</source>
        <translation>O programa foi encerrado: teve mais de %1 processos e threads ao mesmo tempo.</translation>
    </message>
</context>
<context>
    <name>trama::run::PythonFinder</name>
    <message>
        <source>No Python 3 was found on this computer; install CPython 3.9 or later, for example with “sudo apt install python3”.</source>
        <translation>Nenhum Python 3 foi encontrado neste computador; instale o CPython 3.9 ou mais novo, por exemplo com “sudo apt install python3”.</translation>
    </message>
    <message>
        <source>%1 does not exist; %2.</source>
        <translation>%1 não existe; %2.</translation>
    </message>
    <message>
        <source>%1 cannot be executed; %2.</source>
        <translation>%1 não pode ser executado; %2.</translation>
    </message>
    <message>
        <source>%1 does not answer; %2.</source>
        <translation>%1 não responde; %2.</translation>
    </message>
    <message>
        <source>%1 does not work as a Python interpreter; %2.</source>
        <translation>%1 não funciona como interpretador Python; %2.</translation>
    </message>
    <message>
        <source>%1 is %2, and Trama needs CPython 3.9 or later; %3.</source>
        <translation>%1 é %2, e o Trama precisa do CPython 3.9 ou mais novo; %3.</translation>
    </message>
    <message>
        <source>make its environment anew with “python3 -m venv --clear %1”, or delete it</source>
        <translation>refaça o ambiente com “python3 -m venv --clear %1”, ou apague-o</translation>
    </message>
    <message>
        <source>choose another Python interpreter</source>
        <translation>escolha outro interpretador Python</translation>
    </message>
</context>
<context>
    <name>trama::run::PythonProgram</name>
    <message>
        <source>The program could not be loaded. Run it once to see why.</source>
        <translation>O programa não pôde ser carregado. Execute-o uma vez para ver por quê.</translation>
    </message>
    <message>
        <source>The program does something else when the same steps are taken again: not all that it hangs on can be decided by Trama.</source>
        <translation>O programa faz outra coisa quando os mesmos passos são dados de novo: nem tudo de que ele depende pode ser decidido pelo Trama.</translation>
    </message>
    <message>
        <source>The program ended in a way that Trama cannot follow.</source>
        <translation>O programa terminou de um jeito que o Trama não consegue acompanhar.</translation>
    </message>
</context>
<context>
    <name>trama::stage::StageWords</name>
    <message>
        <source>Cores</source>
        <translation>Núcleos</translation>
    </message>
    <message>
        <source>start of %1</source>
        <comment>of a process</comment>
        <translation>início de %1</translation>
    </message>
    <message>
        <source>Deadlock</source>
        <translation>Impasse (deadlock)</translation>
    </message>
    <message>
        <source>one at a time</source>
        <translation>um de cada vez</translation>
    </message>
    <message>
        <source>process</source>
        <translation>processo</translation>
    </message>
    <message>
        <source>nobody can ever go on</source>
        <translation>ninguém pode mais seguir</translation>
    </message>
    <message>
        <source>shared variable</source>
        <translation>variável compartilhada</translation>
    </message>
    <message>
        <source>%1, of processes</source>
        <translation>%1, entre processos</translation>
    </message>
    <message>
        <source>%1 taken, %2 had to wait</source>
        <translation>%1 aquisições, %2 com espera</translation>
    </message>
    <message>
        <source>%1 taken</source>
        <translation>aquisições: %1</translation>
    </message>
    <message>
        <source>free</source>
        <translation>livre</translation>
    </message>
    <message>
        <source>held %1</source>
        <comment>for how long</comment>
        <translation>em uso há %1</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>esperando: %1</translation>
    </message>
    <message>
        <source>%1 waiting %2</source>
        <comment>who and for how long</comment>
        <translation>%1 espera há %2</translation>
    </message>
    <message>
        <source>entered %1 times by %2: leave %1 times</source>
        <translation>%2 entrou %1 vezes: deve sair %1 vezes</translation>
    </message>
    <message>
        <source>%1 of %2 permits free</source>
        <translation>%1 de %2 permissões livres</translation>
    </message>
    <message>
        <source>a release too many: it was given back more often than taken</source>
        <translation>liberação a mais: foi devolvida mais vezes do que adquirida</translation>
    </message>
    <message>
        <source>released though nobody held it</source>
        <translation>liberada sem que ninguém a tivesse</translation>
    </message>
    <message>
        <source>set: all go through</source>
        <translation>sinalizado: todos passam</translation>
    </message>
    <message>
        <source>set by %1 at %2: all go through</source>
        <translation>sinalizado por %1 em %2: todos passam</translation>
    </message>
    <message>
        <source>not set · %1 waiting</source>
        <translation>não sinalizado · esperando: %1</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>não sinalizado</translation>
    </message>
    <message>
        <source>%1 of %2 arrived</source>
        <translation>%1 de %2 chegaram</translation>
    </message>
    <message>
        <source>round %1</source>
        <translation>rodada %1</translation>
    </message>
    <message>
        <source>broken: nobody can pass</source>
        <translation>quebrada: ninguém pode passar</translation>
    </message>
    <message>
        <source>%1 in the waiting room</source>
        <translation>na sala de espera: %1</translation>
    </message>
    <message>
        <source>nobody waits to be notified</source>
        <translation>ninguém espera ser notificado</translation>
    </message>
    <message>
        <source>woken threads must win the lock again before they go on</source>
        <translation>quem foi acordado precisa conseguir a trava de novo antes de seguir</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>things in a queue, and how many may be</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 in it</source>
        <translation>dentro: %1</translation>
    </message>
    <message>
        <source>oldest waited %1</source>
        <translation>o mais antigo espera há %1</translation>
    </message>
    <message>
        <source>unfinished tasks: %1</source>
        <translation>tarefas não concluídas: %1</translation>
    </message>
    <message>
        <source>%1 in the pipe</source>
        <translation>no pipe: %1</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>nothing under way</source>
        <translation>nada a caminho</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fechada</translation>
    </message>
    <message>
        <source>both read %1: one update will be lost</source>
        <translation>ambos leram %1: uma atualização será perdida</translation>
    </message>
    <message>
        <source>an update was lost here</source>
        <translation>uma atualização foi perdida aqui</translation>
    </message>
    <message>
        <source>read or written %1 times</source>
        <translation>leituras e escritas: %1</translation>
    </message>
    <message>
        <source>every access is a message to the server process</source>
        <translation>cada acesso é uma mensagem ao processo servidor</translation>
    </message>
    <message>
        <source>calls: %1</source>
        <translation>chamadas: %1</translation>
    </message>
    <message>
        <source>jobs waiting: %1, under way: %2</source>
        <translation>trabalhos na espera: %1, em andamento: %2</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nada a fazer</translation>
    </message>
    <message>
        <source>holds the baton · %1</source>
        <translation>tem o bastão · %1</translation>
    </message>
    <message>
        <source>nobody holds it</source>
        <translation>ninguém o tem</translation>
    </message>
    <message>
        <source>busy now: %1 of %2</source>
        <translation>ocupados agora: %1 de %2</translation>
    </message>
    <message>
        <source>fork: the child begins with a copy of everything</source>
        <translation>fork: o filho começa com uma cópia de tudo</translation>
    </message>
    <message>
        <source>spawn: the child starts from the file again</source>
        <translation>spawn: o filho começa o arquivo de novo</translation>
    </message>
    <message>
        <source>nothing is shared: what one changes the other does not see</source>
        <translation>nada é compartilhado: o que um muda o outro não vê</translation>
    </message>
    <message>
        <source>in the circle: %1</source>
        <translation>no círculo: %1</translation>
    </message>
    <message>
        <source>%1 wants %2</source>
        <translation>%1 quer %2</translation>
    </message>
    <message>
        <source>line %1: %2 wants %3</source>
        <translation>linha %1: %2 quer %3</translation>
    </message>
    <message>
        <source>%1 on core %2</source>
        <translation>%1 no núcleo %2</translation>
    </message>
    <message>
        <source>%1 has the GIL</source>
        <translation>%1 tem o GIL</translation>
    </message>
    <message>
        <source>%1 is in</source>
        <translation>%1 está dentro</translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation>%1 espera</translation>
    </message>
    <message>
        <source>%1 waits for the signal</source>
        <translation>%1 espera o sinal</translation>
    </message>
    <message>
        <source>%1 does not ask for the GIL</source>
        <translation>%1 não pede o GIL</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who, and what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>made in line %1</source>
        <translation>criado na linha %1</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leu</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>leu %1</translation>
    </message>
    <message>
        <source>wrote</source>
        <translation>escreveu</translation>
    </message>
    <message>
        <source>wrote %1</source>
        <translation>escreveu %1</translation>
    </message>
    <message>
        <source>put</source>
        <translation>pôs</translation>
    </message>
    <message>
        <source>put %1</source>
        <translation>pôs %1</translation>
    </message>
    <message>
        <source>got</source>
        <translation>tirou</translation>
    </message>
    <message>
        <source>got %1</source>
        <translation>tirou %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>linha %1</translation>
    </message>
    <message>
        <source>+ %1 others</source>
        <translation>+ %1 outros</translation>
    </message>
    <message>
        <source>show fewer</source>
        <translation>mostrar menos</translation>
    </message>
    <message>
        <source>Here a card shows each thing at which tasks meet: locks, queues, cores. Run the program.</source>
        <translation>Aqui um cartão mostra cada coisa em que as tarefas se encontram: travas, filas, núcleos. Execute o programa.</translation>
    </message>
    <message>
        <source>OS pipe</source>
        <translation>pipe do SO</translation>
    </message>
    <message>
        <source>server process</source>
        <translation>processo servidor</translation>
    </message>
    <message>
        <source>jobs</source>
        <translation>trabalhos</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>trabalhadores</translation>
    </message>
    <message>
        <source>not asking:</source>
        <translation>não pedem:</translation>
    </message>
    <message>
        <source>core %1</source>
        <translation>núcleo %1</translation>
    </message>
    <message>
        <source>parent: %1</source>
        <translation>pai: %1</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>pai</translation>
    </message>
    <message>
        <source>child: %1</source>
        <translation>filho: %1</translation>
    </message>
    <message>
        <source>end of %1</source>
        <translation>fim de %1</translation>
    </message>
    <message>
        <source>%1 in the buffer, for the feeder to send</source>
        <translation>no buffer, para a thread feeder enviar: %1</translation>
    </message>
    <message>
        <source>buffer</source>
        <translation>buffer</translation>
    </message>
    <message>
        <source>has</source>
        <comment>a lock</comment>
        <translation>tem</translation>
    </message>
    <message>
        <source>wants</source>
        <comment>a lock</comment>
        <translation>quer</translation>
    </message>
    <message>
        <source>virtual: %1</source>
        <translation>virtuais: %1</translation>
    </message>
    <message>
        <source>sampled: %1</source>
        <translation>por amostragem: %1</translation>
    </message>
</context>
<context>
    <name>trama::window::Actions</name>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Executar</translation>
    </message>
    <message>
        <source>Run the program</source>
        <translation>Executar o programa</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>Stop the program</source>
        <translation>Parar o programa</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Pa&amp;usar</translation>
    </message>
    <message>
        <source>Hold the picture; the program goes on</source>
        <translation>Parar a imagem; o programa continua</translation>
    </message>
    <message>
        <source>Hold the picture</source>
        <translation>Parar a imagem</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Reproduzir</translation>
    </message>
    <message>
        <source>Play what happened</source>
        <translation>Reproduzir o que aconteceu</translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <translation>Para o &amp;início</translation>
    </message>
    <message>
        <source>To the start of the run</source>
        <translation>Ir para o início da execução</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>Passo para &amp;trás</translation>
    </message>
    <message>
        <source>Back to the previous event</source>
        <translation>Voltar ao evento anterior</translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation>Passo à &amp;frente</translation>
    </message>
    <message>
        <source>On to the next event</source>
        <translation>Avançar para o próximo evento</translation>
    </message>
    <message>
        <source>To the live &amp;edge</source>
        <translation>Para o a&amp;gora</translation>
    </message>
    <message>
        <source>To what happens now</source>
        <translation>Ir para o que acontece agora</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>Para o &amp;fim</translation>
    </message>
    <message>
        <source>To the end of the run</source>
        <translation>Ir para o fim da execução</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>Mais &amp;devagar</translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation>Reproduzir mais devagar</translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation>&amp;Mais depressa</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>Reproduzir mais depressa</translation>
    </message>
    <message>
        <source>&amp;Open a program…</source>
        <translation>&amp;Abrir um programa…</translation>
    </message>
    <message>
        <source>Open a Python program of your own</source>
        <translation>Abrir um programa Python seu</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salvar</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>Salvar o programa</translation>
    </message>
    <message>
        <source>Res&amp;tore the program</source>
        <translation>Res&amp;taurar o programa</translation>
    </message>
    <message>
        <source>Undo all changes to the program</source>
        <translation>Desfazer todas as alterações do programa</translation>
    </message>
    <message>
        <source>Sa&amp;ve my own programs when I run them</source>
        <translation>Sal&amp;var meus programas ao executá-los</translation>
    </message>
    <message>
        <source>Save programs of your own without asking when they are run</source>
        <translation>Salvar seus programas sem perguntar quando são executados</translation>
    </message>
    <message>
        <source>Choose P&amp;ython…</source>
        <translation>Escolher o P&amp;ython…</translation>
    </message>
    <message>
        <source>Choose the Python that runs the programs</source>
        <translation>Escolher o Python que executa os programas</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Localizar…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Localizar &amp;próxima</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Localizar a próxima ocorrência</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Localizar a&amp;nterior</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>Localizar a ocorrência anterior</translation>
    </message>
    <message>
        <source>Next &amp;variant</source>
        <translation>Próxima &amp;variante</translation>
    </message>
    <message>
        <source>Show the exercise&apos;s next variant</source>
        <translation>Mostrar a próxima variante do exercício</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Próximo &amp;painel</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>Ir para o próximo painel</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Aumentar</translation>
    </message>
    <message>
        <source>Make everything larger</source>
        <translation>Aumentar tudo</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Diminuir</translation>
    </message>
    <message>
        <source>Make everything smaller</source>
        <translation>Diminuir tudo</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>Tamanho &amp;normal</translation>
    </message>
    <message>
        <source>Everything in its normal size</source>
        <translation>Tudo no tamanho normal</translation>
    </message>
    <message>
        <source>&amp;Menu</source>
        <translation>&amp;Menu</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Abrir o menu</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>List all keys</source>
        <translation>Listar todas as teclas</translation>
    </message>
    <message>
        <source>&amp;About Trama</source>
        <translation>&amp;Sobre o Trama</translation>
    </message>
    <message>
        <source>About Trama</source>
        <translation>Sobre o Trama</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sai&amp;r</translation>
    </message>
    <message>
        <source>Quit Trama</source>
        <translation>Sair do Trama</translation>
    </message>
    <message>
        <source>Find in the program or in what happened</source>
        <translation>Localizar no programa ou no que aconteceu</translation>
    </message>
    <message>
        <source>Back to the former &amp;order</source>
        <translation>V&amp;oltar à ordem anterior</translation>
    </message>
    <message>
        <source>Back to the order from which another way was gone</source>
        <translation>Voltar à ordem de que se partiu para outro caminho</translation>
    </message>
    <message>
        <source>Let &amp;%1 go next</source>
        <translation>Deixar a opção &amp;%1 seguir</translation>
    </message>
    <message>
        <source>Let this task go next, while exploring</source>
        <translation>Deixar esta tarefa seguir agora, ao explorar</translation>
    </message>
    <message>
        <source>E&amp;xplore</source>
        <translation>E&amp;xplorar</translation>
    </message>
    <message>
        <source>Run in the Lab: Trama decides the order</source>
        <translation>Executar no Lab: o Trama decide a ordem</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Medir</translation>
    </message>
    <message>
        <source>Run as it comes: the computer decides</source>
        <translation>Executar como vier: o computador decide</translation>
    </message>
    <message>
        <source>Next see&amp;d</source>
        <translation>Próxima se&amp;mente</translation>
    </message>
    <message>
        <source>Take the next seed and run again</source>
        <translation>Passar à próxima semente e executar de novo</translation>
    </message>
    <message>
        <source>Run in a sa&amp;ved order…</source>
        <translation>Executar numa ordem sal&amp;va…</translation>
    </message>
    <message>
        <source>Run the program in an order that was saved</source>
        <translation>Executar o programa numa ordem que foi salva</translation>
    </message>
    <message>
        <source>Save this or&amp;der…</source>
        <translation>Salvar esta or&amp;dem…</translation>
    </message>
    <message>
        <source>Save the order of this run</source>
        <translation>Salvar a ordem desta execução</translation>
    </message>
    <message>
        <source>Back to the previous &amp;meeting</source>
        <translation>Voltar ao encontro an&amp;terior</translation>
    </message>
    <message>
        <source>Back to where tasks last met at an object</source>
        <translation>Voltar ao último ponto em que tarefas se encontraram num objeto</translation>
    </message>
    <message>
        <source>On to the next m&amp;eeting</source>
        <translation>Ir ao próximo &amp;encontro</translation>
    </message>
    <message>
        <source>On to where tasks next meet at an object</source>
        <translation>Ir ao próximo ponto em que tarefas se encontram num objeto</translation>
    </message>
    <message>
        <source>On to something &amp;interesting</source>
        <translation>Ir a algo &amp;interessante</translation>
    </message>
    <message>
        <source>On until somebody has to wait or something goes wrong</source>
        <translation>Seguir até que alguém tenha de esperar ou algo dê errado</translation>
    </message>
    <message>
        <source>Stop trying orders</source>
        <translation>Parar de testar ordens</translation>
    </message>
    <message>
        <source>&amp;All orders</source>
        <translation>&amp;Todas as ordens</translation>
    </message>
    <message>
        <source>Run the program in every order that makes a difference</source>
        <translation>Executar o programa em todas as ordens que fazem diferença</translation>
    </message>
    <message>
        <source>Back to the previous &amp;line</source>
        <translation>Voltar à &amp;linha anterior</translation>
    </message>
    <message>
        <source>Back to where a task came to its line</source>
        <translation>Voltar ao ponto em que uma tarefa chegou à sua linha</translation>
    </message>
    <message>
        <source>On to the next l&amp;ine</source>
        <translation>Ir à próxima l&amp;inha</translation>
    </message>
    <message>
        <source>On to where a task comes to another line</source>
        <translation>Ir ao ponto em que uma tarefa chega a outra linha</translation>
    </message>
    <message>
        <source>To the next &amp;problem</source>
        <translation>Ir ao próximo &amp;problema</translation>
    </message>
    <message>
        <source>On to the next problem, and from the last one to the first</source>
        <translation>Ir ao próximo problema e, depois do último, ao primeiro</translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation>&amp;Palco</translation>
    </message>
    <message>
        <source>Show or hide the stage: a card for each lock, queue, core</source>
        <translation>Mostrar ou ocultar o palco: um cartão para cada trava, fila, núcleo</translation>
    </message>
    <message>
        <source>&amp;Whole run in the timeline</source>
        <translation>Execução &amp;inteira na linha do tempo</translation>
    </message>
    <message>
        <source>Show the whole run in the timeline</source>
        <translation>Mostrar a execução inteira na linha do tempo</translation>
    </message>
    <message>
        <source>&amp;Count steps in the timeline</source>
        <translation>&amp;Contar passos na linha do tempo</translation>
    </message>
    <message>
        <source>When exploring, the timeline&apos;s axis counts steps, otherwise virtual time</source>
        <translation>Ao explorar, o eixo da linha do tempo conta passos; senão, o tempo virtual</translation>
    </message>
</context>
<context>
    <name>trama::window::CodeCard</name>
    <message>
        <source>Show this variant (Ctrl+E: the next one)</source>
        <translation>Mostrar esta variante (Ctrl+E: a próxima)</translation>
    </message>
    <message>
        <source>edited · save</source>
        <translation>alterado · salvar</translation>
    </message>
    <message>
        <source>edited · restore</source>
        <translation>alterado · restaurar</translation>
    </message>
    <message>
        <source>Save the changes to the file (Ctrl+S)</source>
        <translation>Salvar as alterações no arquivo (Ctrl+S)</translation>
    </message>
    <message>
        <source>Undo all changes to the program (Ctrl+Shift+R)</source>
        <translation>Desfazer todas as alterações do programa (Ctrl+Shift+R)</translation>
    </message>
</context>
<context>
    <name>trama::window::Desk</name>
    <message>
        <source>Output</source>
        <translation>Saída</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Linha do tempo</translation>
    </message>
    <message>
        <source>Problems: %1</source>
        <translation>Problemas: %1</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Output: the program waits for input</source>
        <translation>Saída: o programa espera uma entrada</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Palco</translation>
    </message>
</context>
<context>
    <name>trama::window::Header</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>trama::window::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Play or pause, outside the program</source>
        <translation>Reproduzir ou pausar, fora do programa</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>Move and zoom, in the timeline</source>
        <translation>Mover e ampliar, na linha do tempo</translation>
    </message>
    <message>
        <source>Arrow keys · + · −</source>
        <translation>Setas · + · −</translation>
    </message>
    <message>
        <source>From event to event, in what happened</source>
        <translation>De evento em evento, no que aconteceu</translation>
    </message>
    <message>
        <source>Choose what happens next, outside the program</source>
        <translation>Escolher o que acontece agora, fora do programa</translation>
    </message>
    <message>
        <source>From lane to lane, in the timeline</source>
        <translation>De faixa em faixa, na linha do tempo</translation>
    </message>
    <message>
        <source>Start or end of the run, in the timeline</source>
        <translation>Início ou fim da execução, na linha do tempo</translation>
    </message>
    <message>
        <source>Home · End</source>
        <translation>Home · End</translation>
    </message>
    <message>
        <source>Show the lane&apos;s line in the program, in the timeline</source>
        <translation>Mostrar no programa a linha da faixa, na linha do tempo</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Who woke it, in the timeline</source>
        <translation>Quem a acordou, na linha do tempo</translation>
    </message>
    <message>
        <source>Fold threads or objects, in the timeline</source>
        <translation>Recolher threads ou objetos, na linha do tempo</translation>
    </message>
</context>
<context>
    <name>trama::window::MainWindow</name>
    <message>
        <source>About Trama</source>
        <translation>Sobre o Trama</translation>
    </message>
    <message>
        <source>Trama %1 lets you see concurrency in real Python programs.

It is free software under the GNU General Public License, version 3 or later.</source>
        <translation>O Trama %1 deixa você ver a concorrência em programas Python de verdade.

É software livre sob a Licença Pública Geral GNU, versão 3 ou posterior.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Open a Python program</source>
        <translation>Abrir um programa Python</translation>
    </message>
    <message>
        <source>Python programs (*.py);;All files (*)</source>
        <translation>Programas Python (*.py);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>the program was changed since this run</source>
        <translation>o programa foi alterado depois desta execução</translation>
    </message>
    <message>
        <source>The program was changed since this run. Run it again, then choose.</source>
        <translation>O programa foi alterado depois desta execução. Execute-o de novo e então escolha.</translation>
    </message>
    <message>
        <source>Run in a saved order</source>
        <translation>Executar numa ordem salva</translation>
    </message>
    <message>
        <source>Orders (*.order);;All files (*)</source>
        <translation>Ordens (*.order);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>The order %1 cannot be read: %2.</source>
        <translation>A ordem %1 não pode ser lida: %2.</translation>
    </message>
    <message>
        <source>%1 is no order of this version of Trama.</source>
        <translation>%1 não é uma ordem desta versão do Trama.</translation>
    </message>
    <message>
        <source>The order %1 was saved of another program, or on another Python. Run that one, or save the order anew.</source>
        <translation>A ordem %1 foi salva com outro programa ou em outro Python. Execute aquele, ou salve a ordem de novo.</translation>
    </message>
    <message>
        <source>Save this order</source>
        <translation>Salvar esta ordem</translation>
    </message>
    <message>
        <source>Orders (*.order)</source>
        <translation>Ordens (*.order)</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2.</source>
        <translation>%1 não pôde ser salvo: %2.</translation>
    </message>
    <message>
        <source>The program was changed since its orders were tried. Try all orders again, then choose.</source>
        <translation>O programa foi alterado desde que as ordens foram testadas. Teste todas as ordens de novo e então escolha.</translation>
    </message>
    <message>
        <source>The program or its Python is another one than when its orders were tried. Try all orders again, then choose.</source>
        <translation>O programa ou o Python não é mais o mesmo de quando as ordens foram testadas. Teste todas as ordens de novo e então escolha.</translation>
    </message>
</context>
<context>
    <name>trama::window::Menus</name>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>E&amp;xibição</translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <translation>Te&amp;mpo</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>O idioma do sistema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Or&amp;der</source>
        <translation>Or&amp;dem</translation>
    </message>
</context>
<context>
    <name>trama::window::ModeBar</name>
    <message>
        <source>Trama decides the order, and you may choose it. Can it go wrong? Time is virtual.</source>
        <translation>O Trama decide a ordem, e você pode escolhê-la. Pode dar errado? O tempo é virtual.</translation>
    </message>
    <message>
        <source>The computer decides. How long does it take? Time is real; that it worked once proves nothing.</source>
        <translation>O computador decide. Quanto demora? O tempo é real; ter dado certo uma vez não prova nada.</translation>
    </message>
    <message>
        <source>a virtual computer decides</source>
        <translation>um computador virtual decide</translation>
    </message>
    <message>
        <source>chance decides</source>
        <translation>o acaso decide</translation>
    </message>
    <message>
        <source>you decide</source>
        <translation>você decide</translation>
    </message>
    <message>
        <source>Who decides the order</source>
        <translation>Quem decide a ordem</translation>
    </message>
    <message>
        <source>Who decides the order: a virtual computer, where who is ready first goes; chance; or you, from one choice to the next</source>
        <translation>Quem decide a ordem: um computador virtual, em que vai quem fica pronto primeiro; o acaso; ou você, de escolha em escolha</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Interpretador</translation>
    </message>
    <message>
        <source>Where the order may change: at any shared access, which is all that the language promises; where this Python changes it; or with threads that run at the same time, without a GIL</source>
        <translation>Onde a ordem pode mudar: em qualquer acesso compartilhado, que é tudo o que a linguagem promete; onde este Python a muda; ou com threads que rodam ao mesmo tempo, sem GIL</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Núcleos</translation>
    </message>
    <message>
        <source>Cores of the virtual computer</source>
        <translation>Núcleos do computador virtual</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semente</translation>
    </message>
    <message>
        <source>Seed of the chance</source>
        <translation>Semente do acaso</translation>
    </message>
    <message>
        <source>The same seed gives the same order again</source>
        <translation>A mesma semente dá de novo a mesma ordem</translation>
    </message>
</context>
<context>
    <name>trama::window::Notices</name>
    <message>
        <source>%1 has changes that are not saved; what runs is the file.</source>
        <translation>%1 tem alterações não salvas; o que é executado é o arquivo.</translation>
    </message>
    <message>
        <source>Save and run</source>
        <translation>Salvar e executar</translation>
    </message>
    <message>
        <source>Always save</source>
        <translation>Sempre salvar</translation>
    </message>
    <message>
        <source>%1 is no longer on the disk. Its text is still here.</source>
        <translation>%1 não está mais no disco. O texto ainda está aqui.</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>Salvar de novo</translation>
    </message>
    <message>
        <source>Choose Python…</source>
        <translation>Escolher o Python…</translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation>Mostrar a linha</translation>
    </message>
</context>
<context>
    <name>trama::window::OpenProgram</name>
    <message>
        <source>The exercise&apos;s program %1 cannot be read: %2.</source>
        <translation>O programa do exercício, %1, não pode ser lido: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>%1 não pode ser aberto: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be saved: %2.</source>
        <translation>%1 não pode ser salvo: %2.</translation>
    </message>
</context>
<context>
    <name>trama::window::PaceSlider</name>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>How fast time passes in the picture (Alt+Up, Alt+Down)</source>
        <translation>A velocidade do tempo na imagem (Alt+Acima, Alt+Abaixo)</translation>
    </message>
    <message>
        <source>1 step/s</source>
        <translation>1 passo/s</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 passos/s</translation>
    </message>
    <message>
        <source>How many steps a second are played (Alt+Up, Alt+Down)</source>
        <translation>Quantos passos por segundo são reproduzidos (Alt+Up, Alt+Down)</translation>
    </message>
</context>
<context>
    <name>trama::window::PythonChooser</name>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>não utilizável</translation>
    </message>
    <message>
        <source>no Python</source>
        <translation>nenhum Python</translation>
    </message>
    <message>
        <source>Choose Python…</source>
        <translation>Escolher o Python…</translation>
    </message>
    <message>
        <source>The Python that runs the programs</source>
        <translation>O Python que executa os programas</translation>
    </message>
    <message>
        <source>The Python that runs the programs: %1</source>
        <translation>O Python que executa os programas: %1</translation>
    </message>
    <message>
        <source>Choose Python</source>
        <translation>Escolher o Python</translation>
    </message>
    <message>
        <source>Python that runs the programs</source>
        <translation>Python que executa os programas</translation>
    </message>
</context>
<context>
    <name>trama::window::RunReport</name>
    <message>
        <source>Python cannot read line %1 of %2: %3</source>
        <translation>O Python não consegue ler a linha %1 de %2: %3</translation>
    </message>
    <message>
        <source>Python cannot read %1: %2</source>
        <translation>O Python não consegue ler %1: %2</translation>
    </message>
    <message>
        <source>The program raised an exception at line %1: %2</source>
        <translation>O programa lançou uma exceção na linha %1: %2</translation>
    </message>
    <message>
        <source>The program raised an exception: %1</source>
        <translation>O programa lançou uma exceção: %1</translation>
    </message>
    <message>
        <source>“%1” raised an exception at line %2: %3</source>
        <translation>“%1” lançou uma exceção na linha %2: %3</translation>
    </message>
    <message>
        <source>“%1” raised an exception: %2</source>
        <translation>“%1” lançou uma exceção: %2</translation>
    </message>
    <message>
        <source>The program ended with exit status %1.</source>
        <translation>O programa terminou com o código de saída %1.</translation>
    </message>
    <message>
        <source>The program was ended by signal %1.</source>
        <translation>O programa foi encerrado pelo sinal %1.</translation>
    </message>
    <message>
        <source>The program was ended because it had run for as long as it may.</source>
        <translation>O programa foi encerrado porque rodou pelo tempo máximo permitido.</translation>
    </message>
</context>
<context>
    <name>trama::window::StatusLine</name>
    <message>
        <source>running for %1</source>
        <translation>executando há %1</translation>
    </message>
    <message>
        <source>wall time %1</source>
        <translation>tempo decorrido %1</translation>
    </message>
    <message>
        <source>at %1 of %2</source>
        <translation>em %1 de %2</translation>
    </message>
    <message>
        <source>cores: exact</source>
        <translation>núcleos: exatos</translation>
    </message>
    <message>
        <source>cores: sampled</source>
        <translation>núcleos: amostrados</translation>
    </message>
    <message>
        <source>cores: virtual</source>
        <translation>núcleos: virtuais</translation>
    </message>
    <message>
        <source>cores: not known</source>
        <translation>núcleos: não se sabe</translation>
    </message>
    <message>
        <source>busy now: not known</source>
        <translation>ocupados agora: não se sabe</translation>
    </message>
    <message>
        <source>busy now: %1 of %2 cores</source>
        <translation>ocupados agora: %1 de %2 núcleos</translation>
    </message>
    <message>
        <source>tasks: %1, alive now: %2</source>
        <translation>tarefas: %1, vivas agora: %2</translation>
    </message>
    <message>
        <source>Press Run: the lanes of cores, processes and threads grow here.</source>
        <translation>Clique em Executar: as faixas dos núcleos, dos processos e das threads crescem aqui.</translation>
    </message>
    <message>
        <source>GIL: exact</source>
        <translation>GIL: exato</translation>
    </message>
    <message>
        <source>GIL: virtual</source>
        <translation>GIL: virtual</translation>
    </message>
    <message>
        <source>GIL: not known</source>
        <translation>GIL: desconhecido</translation>
    </message>
    <message>
        <source>missing records: %1</source>
        <translation>registros que faltam: %1</translation>
    </message>
</context>
</TS>
